import type { ReactNode } from "react";
import { formatDateTime } from "~/lib/dates";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

type Shown = { id: string; year: number; sealedAt: Date | null };
type EditionFrameProps = { edition: Shown; title: string; lead: string; narrow?: boolean; children: ReactNode };

/** Around every team page of one edition. */
export function EditionFrame({ edition, title, lead, narrow, children }: EditionFrameProps) {
  const home = { label: String(edition.year), to: `/equipe/budget-citoyen/${edition.id}` };
  return (
    <Section tight narrow={narrow}>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Budget citoyen", to: "/equipe/budget-citoyen" }, home, { label: title }]} />
        <PageHeading title={title} size="md" lead={lead} />
        <SealedNote edition={edition} />
        {children}
      </Stack>
    </Section>
  );
}

export function SealedNote({ edition: { sealedAt } }: { edition: Pick<Shown, "sealedAt"> }) {
  if (!sealedAt) return null;
  return (
    <Callout title={`Règles scellées le ${formatDateTime(sealedAt)}`}>
      <p>Le vote repose sur elles&nbsp;: règles, catégories, grille et jours du vote ne changent plus, pour personne.</p>
    </Callout>
  );
}
