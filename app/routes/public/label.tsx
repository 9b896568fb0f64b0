import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { LabelCriteria } from "~/features/label/components/label-criteria";
import { GridVersions } from "~/features/label/components/grid-versions";
import { gridOn, listGrids } from "~/features/label/grids.server";
import { db } from "#db";
import { rulesNumber } from "~/features/committee/decision-rules";
import { RulesVersions } from "~/features/committee/components/rules-versions";
import { countInterests } from "~/features/committee/interests.server";
import { listRules, rulesOn } from "~/features/committee/rules.server";
import { rulesInWords } from "~/features/committee/rules-in-words";
import { territory } from "~/features/territory/current.server";
import { now } from "~/lib/clock.server";
import { formatShortDate, parisDay } from "~/lib/dates";
import { plainPage } from "~/lib/plain-page";
import { ButtonLink } from "~/ui/button-link";
import { Facts } from "~/ui/facts";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Seats } from "~/ui/seats";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = pageTitle("Le label", "Quatre critères, un comité de six sièges, des raisons publiées : comment un projet solidaire et local obtient le label.");

/** Rules and grid in force are read where applications and decisions read them: what is published is what decides. */
export async function loader() {
  const at = await now();
  const today = parisDay(at);
  const [versions, { rules }, interests, grid, grids] = await Promise.all([listRules(db), rulesOn(db, today), countInterests(), gridOn(db, at), listGrids(db)]);
  const next = versions.filter(({ effectiveOn }) => effectiveOn > today).at(-1) ?? null;
  return { inName: territory().inName, seats: territory().seats.map(({ name }) => name), today, versions, rules, next, interests, grid, grids };
}

export default function LabelPage() {
  const { inName, seats, today, versions, rules, next, interests, grid, grids } = useLoaderData<typeof loader>();
  const others = grids.filter((one) => one.grid.version !== grid.version);
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
          <p className="muted">Grille {grid.version}. C’est celle du comité, mot pour mot. Une demande garde la grille sous laquelle elle a été ouverte.</p>
        </div>
        <LabelCriteria grid={grid} />
        {others.length > 0 && (
          <Panel title="Les autres grilles">
            <GridVersions versions={others} all={grids} today={today} />
          </Panel>
        )}
        <Panel title="Le comité">
          <Seats items={seats.map((name) => ({ name, status: "Une voix" }))} />
          <p><TextLink to="/le-comite" icon="right">Qui siège, quand, et ce qu’il a décidé</TextLink></p>
        </Panel>
        <Panel title="Comment il décide">
          <Facts items={rulesInWords(rules).map(({ term, text }) => ({ term, detail: text }))} />
          <p className="sm muted">Règles {rulesNumber(rules.version)}. Chaque décision garde la version sous laquelle elle a été prise.</p>
          {next && <p>De nouvelles règles ({rulesNumber(next.rules.version)}) vaudront pour les examens ouverts à partir du {formatShortDate(next.effectiveOn)}.</p>}
          {versions.length > 1 && <RulesVersions versions={versions} today={today} />}
        </Panel>
        <Panel title="Conflits d’intérêts : repérés, évités, consignés">
          <p>
            Le site signale aux sièges les liens qu’il voit, un siège en conflit se récuse, et tout est inscrit dans un registre et au procès-verbal. À ce jour&nbsp;: {interests.recusals}{" "}
            {interests.recusals < 2 ? "récusation" : "récusations"} et {interests.declarations} {interests.declarations < 2 ? "lien déclaré" : "liens déclarés"} sans conflit, pour{" "}
            {interests.examinations} {interests.examinations < 2 ? "décision" : "décisions"}.
          </p>
        </Panel>
      </Stack>
    </Section>
  );
}
