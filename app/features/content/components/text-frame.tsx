import type { ReactNode } from "react";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

type Props = { textKey: string; label: string; title: string; lead?: string; children: ReactNode };

/** The frame of every page about one text. */
export const TextFrame = ({ textKey, label, title, lead, children }: Props) => (
  <Section tight>
    <Stack gap="lg">
      <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les textes du site", to: "/equipe/textes" }, { label, to: `/equipe/textes/${textKey}` }, ...(title === label ? [] : [{ label: title }])].map((item, index, all) => (index === all.length - 1 ? { label: item.label } : item))} />
      <PageHeading title={title} size="md" {...(lead && { lead })} />
      {children}
    </Stack>
  </Section>
);
