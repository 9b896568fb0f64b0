import { PageHeading } from "~/ui/page-heading";
import { Prose } from "~/ui/prose";
import { Section } from "~/ui/section";

/** A page that is read: one column, headings, paragraphs. `html`: already cleaned. */
export function TextPage({ title, lead, html }: { title: string; lead: string; html: string }) {
  return (
    <Section narrow>
      <PageHeading title={title} lead={lead} size="md" />
      <Prose html={html} />
    </Section>
  );
}
