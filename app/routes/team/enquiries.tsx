import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { boardPath, groupByStatus, isFiltered, readBoardFilters } from "~/features/enquiries/board";
import { BoardFilters, BoardShortcuts } from "~/features/enquiries/components/board-filters";
import { BoardGroup } from "~/features/enquiries/components/board-group";
import { listBoardChoices, listEnquiries, PAGE_SIZE } from "~/features/enquiries/enquiries.server";
import { now } from "~/lib/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Contacts");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const filters = readBoardFilters(request.url);
  const [rows, choices, at] = await Promise.all([listEnquiries(actor, filters), listBoardChoices(actor), now()]);
  return { filters, choices, at, rows: rows.slice(0, PAGE_SIZE), more: rows.length > PAGE_SIZE };
}

function NoEnquiry({ filtered }: { filtered: boolean }) {
  if (filtered) return <EmptyState title="Aucun contact ne correspond" actions={<ButtonLink to="/equipe/contacts" variant="ghost">Voir tout ce qui attend</ButtonLink>} />;
  return (
    <EmptyState title="Personne n’attend" actions={<ButtonLink to="/equipe/contacts/nouveau">Noter un contact</ButtonLink>}>
      <p>Les demandes du formulaire arrivent ici. Notez aussi les appels et les rencontres.</p>
    </EmptyState>
  );
}

export default function TeamEnquiries() {
  const { filters, choices, at, rows, more } = useLoaderData<typeof loader>();
  const page = filters.page ?? 1;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Contacts" }]} />
        <PageHeading title="Contacts" size="md" lead="Qui attend quoi, les retards d’abord.">
          <Row>
            <ButtonLink to="/equipe/contacts/nouveau" icon="plus">Noter un contact</ButtonLink>
            <TextLink to={boardPath(filters, {}, "/equipe/contacts/export.csv")} icon="download" reloadDocument>Télécharger cette liste</TextLink>
          </Row>
        </PageHeading>
        <BoardShortcuts filters={filters} />
        <BoardFilters filters={filters} choices={choices} />
        {rows.length === 0 && <NoEnquiry filtered={isFiltered(filters)} />}
        {groupByStatus(rows, at).map((group) => (
          <BoardGroup key={group.status} group={group} now={at} />
        ))}
        {more && <TextLink to={boardPath(filters, { page: page + 1 })}>Page suivante</TextLink>}
      </Stack>
    </Section>
  );
}
