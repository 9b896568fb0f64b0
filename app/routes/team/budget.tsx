import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { EditionTag } from "~/features/editions/components/edition-tag";
import { NewEditionForm } from "~/features/editions/components/new-edition-form";
import { createEdition } from "~/features/editions/create-edition.server";
import { phaseOf } from "~/features/editions/edition";
import { daysInWords, editionRefusals } from "~/features/editions/edition.fr";
import { newEditionSchema } from "~/features/editions/edition.schemas";
import { listEditions } from "~/features/editions/editions.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { formatEuros } from "~/lib/money";
import { Breadcrumb } from "~/ui/breadcrumb";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Budget citoyen");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const editions = await listEditions(actor);
  const nextYear = editions[0] ? editions[0].year + 1 : Number(parisDay(await now()).slice(0, 4));
  return { editions, nextYear };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  return formAction({
    request,
    schema: newEditionSchema,
    refusals: editionRefusals,
    run: (input) => createEdition(actor, input),
    done: (id) => redirectWithMessage(`/equipe/budget-citoyen/${id}`, "L’édition est créée, en brouillon."),
  });
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["editions"][number];

const voteOf = (edition: Row) => {
  const vote = phaseOf(edition, "vote");
  return vote ? daysInWords(vote) : "—";
};
const columns = [
  { label: "Édition", cell: ({ id, year, name }: Row) => <TextLink to={`/equipe/budget-citoyen/${id}`}>{year}<span className="sr">&nbsp;: {name}</span></TextLink> },
  { label: "État", cell: (edition: Row) => <EditionTag edition={edition} /> },
  { label: "Vote", cell: voteOf },
  { label: "Enveloppe", right: true, cell: ({ envelopeCents }: Row) => formatEuros(envelopeCents) },
];

export default function CitizenBudget() {
  const { editions, nextYear } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const empty = <EmptyState title="Aucune édition pour l’instant" level={2}><p>Créez la première ci-dessous&nbsp;: le calendrier et les règles habituels y sont déjà.</p></EmptyState>;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Budget citoyen" }]} />
        <PageHeading title="Budget citoyen" size="md" lead="Une édition par an, de l’appel à idées jusqu’à ce que les lauréats rendent compte." />
        <Table caption="Éditions" captionHidden columns={columns} rows={editions} rowKey={({ id }) => id} empty={empty} />
        <Panel title="Préparer une édition"><NewEditionForm result={result} editions={editions} nextYear={nextYear} /></Panel>
      </Stack>
    </Section>
  );
}
