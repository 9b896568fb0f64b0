import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { AwardList } from "~/features/results/components/award-list";
import { ResultFigures } from "~/features/results/components/result-figures";
import { ResultFiles } from "~/features/results/components/result-files";
import { ResultTools } from "~/features/results/components/result-tools";
import { WaitingForResults } from "~/features/results/components/waiting-for-results";
import { WinnersMap } from "~/features/results/components/winners-map";
import { findPublicVote } from "~/features/results/public-results.server";
import { countingNames } from "~/features/results/results.fr";
import { shownAwards } from "~/features/results/shown-result";
import { winningPlaces } from "~/features/results/winning-places";
import { communeName } from "~/features/territory/communes.server";
import { drawTerritory } from "~/features/territory/territory-map.server";
import { formatEuros } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, `Les résultats du ${data?.name ?? "budget citoyen"}`, "Qui reçoit quoi, pourquoi, et tout ce qu’il faut pour recompter soi-même.");

export async function loader({ params }: LoaderFunctionArgs) {
  const { edition: { name, year }, state, result } = await findPublicVote(params.year);
  if (!result) return { name, year, published: null, closedAt: state?.closedAt ?? null, chainHead: state?.chainHead ?? null };
  const { voters, blank, withdrawn, malformed, paperMarks, paperVoid, sealedBallots, keyDestroyedAt, rules } = result;
  const counts = { voters, blank, withdrawn, malformed, paperMarks, paperVoid, sealedBallots, keyDestroyedAt };
  const awards = shownAwards(result);
  const places = winningPlaces(awards.winners, communeName);
  const drawn = await drawTerritory(places.map(({ communeCode }) => communeCode));
  return { name, year, closedAt: state!.closedAt, chainHead: state!.chainHead, published: { awards, places, drawn, counts, counting: rules.counting, throws: state!.throws, lots: result.trace.lots.length } };
}

export default function Results() {
  const { name, year, published, closedAt, chainHead } = useLoaderData<typeof loader>();
  const base = `/budget-citoyen/${year}`;
  if (!published) return <WaitingForResults {...{ name, closedAt, chainHead, base }} />;
  const { awards, places, drawn, counts, counting, throws, lots } = published;
  const winners = awards.winners.length;
  return (
    <>
      <Section tight ground="vote">
        <Stack gap="lg">
          <Breadcrumb items={[{ label: "Budget citoyen", to: base }, { label: "Les résultats" }]} />
          <PageHeading title={`${winners} ${winners === 1 ? "initiative lauréate" : "initiatives lauréates"}`} kicker={name} size="xl" lead={`Vos votes partagent ${formatEuros(awards.envelopeCents - awards.unspentCents)} sur ${formatEuros(awards.envelopeCents)}, par ${countingNames[counting]}.`} />
        </Stack>
      </Section>
      <Section tight>
        <Stack gap="xl">
          <Panel title="Qui reçoit combien">
            <AwardList {...awards} why={`${base}/resultats/pourquoi`} />
          </Panel>
          <WinnersMap drawn={drawn} places={places} />
          <ResultTools base={base} />
          <ResultFigures {...counts} chainHead={chainHead!} throws={throws!} lots={lots} />
          <ResultFiles base={base} />
        </Stack>
      </Section>
    </>
  );
}
