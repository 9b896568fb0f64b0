import type { ReactNode } from "react";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

type InitiativeFrameProps = { initiativeId: string; title: string; lead?: ReactNode; children: ReactNode };

/** One part of one's own initiative: where one is, what it is about. */
export function InitiativeFrame({ initiativeId, title, lead, children }: InitiativeFrameProps) {
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: "Mon initiative", to: `/mon-espace/initiatives/${initiativeId}` }, { label: title }]} />
        <PageHeading title={title} size="md" lead={lead} />
        {children}
      </Stack>
    </Section>
  );
}
