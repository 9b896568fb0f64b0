import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { EditionBody, EditionLinks } from "~/features/editions/components/edition-body";
import { NextGatherings } from "~/features/editions/components/next-gatherings";
import { PastEditions } from "~/features/editions/components/past-editions";
import { currentOf } from "~/features/editions/current-edition";
import { currentPhases } from "~/features/editions/edition";
import { phaseWords } from "~/features/editions/edition.fr";
import { listPublishedEditions } from "~/features/editions/editions.server";
import { pastEditions } from "~/features/editions/history";
import { workedExample } from "~/features/editions/worked-example";
import { listNextGatherings } from "~/features/events/gatherings.server";
import { territory } from "~/features/territory/current.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { plainPage } from "~/lib/plain-page";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta = pageTitle("Le budget citoyen", "Chaque année, les habitants choisissent les initiatives que le Département soutient : calendrier, règles et résultats.");

export async function loader() {
  const at = await now();
  const today = parisDay(at);
  const [published, gatherings] = await Promise.all([listPublishedEditions(), listNextGatherings(at, 4)]);
  const edition = currentOf(published, today);
  const others = published.filter(({ id }) => id !== edition?.id).map(({ year, name }) => ({ year, name }));
  return { edition, example: edition && workedExample(edition), others, gatherings, today, inName: territory().inName };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function whereWeAre({ edition, today }: Pick<Shown, "edition" | "today">): string {
  const phases = edition ? currentPhases(edition, today).map(({ kind }) => phaseWords[kind].label.toLowerCase()) : [];
  return phases.length ? `En ce moment : ${phases.join(", ")}` : "Chaque année";
}

export default function CitizenBudget() {
  const { edition, example, others, gatherings, today, inName } = useLoaderData<typeof loader>();
  return (
    <>
      <Section ground="vote">
        <PageHeading kicker={whereWeAre({ edition, today })} title="Le budget citoyen" lead={`Chaque année, des habitants proposent des initiatives utiles près de chez eux, et ce sont les habitants qui votent ${inName}. Dès 11 ans, en ligne ou sur papier.`}>
          {edition && <EditionLinks edition={edition} today={today} />}
        </PageHeading>
      </Section>
      {edition && example ? <EditionBody edition={edition} today={today} example={example} /> : <Section><p>La prochaine édition s’annonce ici. Venez d’abord parler de votre idée dans une rencontre.</p></Section>}
      <Section labelledBy="rencontres">
        <Stack>
          <Heading level={2} size="lg" id="rencontres">Les prochaines rencontres</Heading>
          <NextGatherings gatherings={gatherings} />
        </Stack>
      </Section>
      <Section ground="paper" labelledBy="annees">
        <Stack>
          <Heading level={2} size="lg" id="annees">Les autres années</Heading>
          <PastEditions editions={others} past={pastEditions} />
        </Stack>
      </Section>
    </>
  );
}
