import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { CommitteeDates } from "~/features/face/components/committee-dates";
import { CommitteeSeats } from "~/features/face/components/committee-seats";
import { LabelList } from "~/features/face/components/label-list";
import { latestDecisions } from "~/features/face/decisions.server";
import { readPublicCommittee } from "~/features/committee/public-committee.server";
import { rulesNumber } from "~/features/committee/decision-rules";
import { rulesInWords } from "~/features/committee/rules-in-words";
import { territory } from "~/features/territory/current.server";
import { now } from "~/lib/clock.server";
import { plainPage } from "~/lib/plain-page";
import { Aside } from "~/ui/aside";
import { ButtonLink } from "~/ui/button-link";
import { Columns } from "~/ui/columns";
import { Facts } from "~/ui/facts";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Le comité", "Six sièges, une voix chacun, des raisons écrites : qui labellise les projets, comment et quand.");

/** As many as a glance takes in; the others have their page. */
const shownDecisions = 5;

export async function loader() {
  const [committee, decisions, at] = await Promise.all([readPublicCommittee(), latestDecisions(shownDecisions), now()]);
  return { ...committee, decisions, now: at, inName: territory().inName };
}

export default function CommitteePage() {
  const { seats, next, held, rules, decisions, now: at, inName } = useLoaderData<typeof loader>();
  return (
    <>
      <Section tight>
        <PageHeading size="xl" title="Le comité" lead={`Six sièges, une voix chacun. Ils lisent les mêmes quatre critères, votent, et écrivent leurs raisons : c’est ainsi qu’un projet est labellisé ${inName}.`}>
          <p><ButtonLink to="/le-comite/decisions">Lire ses décisions</ButtonLink></p>
        </PageHeading>
      </Section>
      <Section tight labelledBy="sieges">
        <Stack gap="lg">
          <Heading level={2} id="sieges">Qui siège</Heading>
          <CommitteeSeats seats={seats} />
        </Stack>
      </Section>
      <Section ground="paper" labelledBy="regles">
        <Columns>
          <Stack gap="lg">
            <Heading level={2} id="regles">Comment il décide</Heading>
            <Facts items={rulesInWords(rules).map(({ term, text }) => ({ term, detail: text }))} />
            <p className="sm muted">Règles {rulesNumber(rules.version)}, en vigueur aujourd’hui. <TextLink to="/le-label">Les quatre critères et les autres versions</TextLink></p>
          </Stack>
          <Aside label="Les dates du comité">
            <Panel title="Les prochaines dates"><CommitteeDates next={next} held={held} /></Panel>
          </Aside>
        </Columns>
      </Section>
      {decisions.length > 0 && (
        <Section labelledBy="decisions">
          <Stack>
            <Heading level={2} id="decisions">Derniers projets labellisés</Heading>
            <LabelList labels={decisions} now={at} />
            <p><TextLink to="/le-comite/decisions" icon="right">Toutes les décisions, avec leurs raisons</TextLink></p>
          </Stack>
        </Section>
      )}
    </>
  );
}
