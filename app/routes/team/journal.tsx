import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { checkAudit, readJournalState } from "~/features/audit/check-audit.server";
import "~/features/audit/components/journal.css";
import { JournalEntry } from "~/features/audit/components/journal-entry";
import { JournalFilters } from "~/features/audit/components/journal-filters";
import { JournalState } from "~/features/audit/components/journal-state";
import { correctionPath, isFiltered, journalPath, readFilters } from "~/features/audit/journal-filters";
import { listJournal, readFilterNames } from "~/features/audit/journal.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Le journal");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "audit.read");
  const filters = readFilters(request.url);
  const [page, names, state] = await Promise.all([listJournal(filters), readFilterNames(filters), readJournalState()]);
  return { filters, names, state, ...page };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireActor(request, "audit.read");
  const { broken } = await checkAudit();
  return redirectWithMessage("/equipe/journal", broken ? `Le journal est altéré à la ligne ${broken.position}.` : "Le journal est intact.");
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

const Pages = ({ filters, next }: Pick<Page, "filters" | "next">) => (
  <Row>
    {filters.avant && <ButtonLink to={journalPath(filters)} variant="ghost">Revenir au plus récent</ButtonLink>}
    {next && <ButtonLink to={journalPath(filters, { avant: next })} variant="ghost">Plus ancien</ButtonLink>}
  </Row>
);

const Nothing = ({ filtered }: { filtered: boolean }) => (
  <EmptyState title={filtered ? "Rien ne correspond" : "Le journal est vide"} actions={filtered ? <ButtonLink to="/equipe/journal" variant="ghost">Tout le journal</ButtonLink> : undefined}>
    <p>{filtered ? "Élargissez les dates, ou cherchez d’autres mots." : "Chaque geste qui compte s’y inscrira."}</p>
  </EmptyState>
);

export default function Journal() {
  const { filters, names, state, entries, next } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Le journal" }]} />
        <PageHeading title="Le journal" size="md" lead="Qui a fait quoi, et quand. On y ajoute des lignes, on n’en change ni n’en retire aucune." />
        <JournalState state={state} />
        <JournalFilters filters={filters} names={names} />
        {correctionPath(filters) && <p><TextLink to={correctionPath(filters)!} icon="edit">Corriger «&nbsp;{names.object}&nbsp;»</TextLink></p>}
        {entries.length === 0 ? <Nothing filtered={isFiltered(filters)} /> : <LinedList>{entries.map((entry) => <JournalEntry key={entry.position} entry={entry} />)}</LinedList>}
        <Pages filters={filters} next={next} />
      </Stack>
    </Section>
  );
}
