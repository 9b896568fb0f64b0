import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { LabelCriteria } from "~/features/label/components/label-criteria";
import { currentGrid } from "~/features/label/criteria";
import { rulesNumber, rulesV1 } from "~/features/committee/decision-rules";
import { rulesInWords } from "~/features/committee/rules-in-words";
import { territory } from "~/features/territory/current.server";
import { ButtonLink } from "~/ui/button-link";
import { Facts } from "~/ui/facts";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Seats } from "~/ui/seats";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Le label");

export const loader = () => ({ inName: territory().inName, seats: territory().seats.map(({ name }) => name) });

export default function LabelPage() {
  const { inName, seats } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="xl">
        <PageHeading title="Le label" lead={`Quatre critères, six sièges, des raisons écrites : comment un projet solidaire est labellisé ${inName}.`}>
          <p>
            <ButtonLink to="/deposer-un-projet">Déposer un projet</ButtonLink>
          </p>
        </PageHeading>
        <div>
          <Heading level={2} size="lg">
            Les quatre critères
          </Heading>
          <p className="muted">Grille {currentGrid.version}. C’est celle du comité, mot pour mot.</p>
        </div>
        <LabelCriteria grid={currentGrid} />
        <Panel title="Le comité">
          <Seats items={seats.map((name) => ({ name, status: "Une voix" }))} />
        </Panel>
        <Panel title="Comment il décide">
          <Facts items={rulesInWords(rulesV1).map(({ term, text }) => ({ term, detail: text }))} />
          <p className="sm muted">Règles {rulesNumber(rulesV1.version)}. Chaque décision garde la version sous laquelle elle a été prise.</p>
        </Panel>
      </Stack>
    </Section>
  );
}
