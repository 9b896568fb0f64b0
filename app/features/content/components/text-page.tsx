import type { ReactNode } from "react";
import { PageHeading } from "~/ui/page-heading";
import { Prose } from "~/ui/prose";
import { Section } from "~/ui/section";

type TextPageProps = { title: string; lead: string; children: ReactNode };

/** A page that is read: one column, headings, paragraphs. */
export function TextPage({ title, lead, children }: TextPageProps) {
  return (
    <Section narrow>
      <PageHeading title={title} lead={lead} size="md" />
      <Prose>{children}</Prose>
    </Section>
  );
}
