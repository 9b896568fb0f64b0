import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { calendarWarnings } from "~/features/editions/calendar";
import { countCandidates } from "~/features/editions/candidates.server";
import { EditionCalendar } from "~/features/editions/components/edition-calendar";
import { SealedNote } from "~/features/editions/components/edition-frame";
import { EditionTag } from "~/features/editions/components/edition-tag";
import { RulesInWords } from "~/features/editions/components/rules-in-words";
import { Warnings } from "~/features/editions/components/warnings";
import { editionDesks } from "~/features/editions/edition-desks";
import { calendarWarningInWords, editionRefusals, scaleWarningInWords } from "~/features/editions/edition.fr";
import { getEdition } from "~/features/editions/editions.server";
import { publicationRefusal } from "~/features/editions/publication";
import { scaleWarnings } from "~/features/editions/scale-warnings";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { sentenceFor } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { Directory } from "~/ui/directory";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Une édition du budget citoyen");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const edition = await getEdition(actor, idParam(params.editionId));
  const refusal = publicationRefusal(edition);
  const warnings = [...scaleWarnings(edition, await countCandidates(db, edition.id)).map(scaleWarningInWords), ...calendarWarnings(edition).map(calendarWarningInWords)];
  return { edition, warnings, today: parisDay(await now()), refusal: refusal && sentenceFor(new DomainError(refusal.code, refusal.details), editionRefusals) };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function Publication({ edition, refusal }: Pick<Shown, "edition" | "refusal">) {
  if (edition.status === "published") return <p>L’édition est publiée&nbsp;: <TextLink to={`/budget-citoyen/${edition.year}`}>la voir comme tout le monde</TextLink>.</p>;
  return (
    <Panel title="Publier l’édition">
      <p>Le calendrier et les règles deviennent publics. Les règles peuvent encore changer, jusqu’au sceau d’ouverture du vote.</p>
      {refusal ? <p>{refusal}</p> : <Form method="post" action="publication"><Button>Publier l’édition {edition.year}</Button></Form>}
    </Panel>
  );
}

export default function Edition() {
  const { edition, warnings, today, refusal } = useLoaderData<typeof loader>();
  const groups = editionDesks.map(({ title, items }) => ({ title, items: items.map(({ path, label }) => ({ to: `/equipe/budget-citoyen/${edition.id}/${path}`, label })) }));
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Budget citoyen", to: "/equipe/budget-citoyen" }, { label: String(edition.year) }]} />
        <PageHeading title={edition.name} size="md"><p><EditionTag edition={edition} /></p></PageHeading>
        <SealedNote edition={edition} />
        <Warnings title="À regarder avant le vote" sentences={warnings} />
        <Publication edition={edition} refusal={refusal} />
        <Directory label="Les bureaux de cette édition" groups={groups} />
        <Panel title="Le calendrier"><EditionCalendar edition={edition} today={today} /></Panel>
        <Panel title="Les règles, comme les habitants les lisent"><RulesInWords edition={edition} /></Panel>
      </Stack>
    </Section>
  );
}
