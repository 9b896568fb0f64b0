import type { ReactNode } from "react";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

type PitchFrameProps = { initiative: { id: string; title: string }; title: string; lead?: ReactNode; /** A page of the video's own page. */ back?: boolean; /** What the reader came from. */ from?: { label: string; to: string }; children: ReactNode };

/** The head of every page about one initiative's video. */
export function PitchFrame({ initiative, title, lead, back, from, children }: PitchFrameProps) {
  const here = `/initiatives/${initiative.id}/video`;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[from ?? { label: "Mon espace", to: "/mon-espace" }, back ? { label: "La vidéo de l’initiative", to: here } : { label: "La vidéo" }, ...(back ? [{ label: title }] : [])]} />
        <PageHeading title={title} kicker={initiative.title} size="md" lead={lead} />
        {children}
      </Stack>
    </Section>
  );
}
