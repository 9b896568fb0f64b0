import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { getPublishedResult } from "~/features/results/public-results.server";
import { explained } from "~/features/results/explained";
import { formatCount, formatEuros } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, `Pourquoi ces montants ? · ${data?.name ?? "Budget citoyen"}`, "Pour chaque initiative, le calcul de son montant en mots simples.");

export async function loader({ params }: LoaderFunctionArgs) {
  const { edition: { name, year }, result } = await getPublishedResult(params.year);
  return { name, year, lines: explained(result), lots: result.trace.lots.length > 0 };
}

export default function ResultsWhy() {
  const { name, year, lines, lots } = useLoaderData<typeof loader>();
  const results = `/budget-citoyen/${year}/resultats`;
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Les résultats", to: results }, { label: "Pourquoi ces montants ?" }]} />
        <PageHeading title="Pourquoi ces montants ?" kicker={name} size="md" lead="Le calcul de chaque initiative, tel que les règles le font. Rien d’autre que les bulletins n’y entre." />
        {lines.map(({ number, title, votes, awardCents, sentences, byLot }) => (
          <div key={number} id={`n${number}`}>
            <Panel title={title} aside={<Tag tone={awardCents ? "success" : "neutral"}>{awardCents ? formatEuros(awardCents) : "Non lauréate"}</Tag>}>
              <Stack>
                <p className="muted">
                  N° {number}, {formatCount(votes)} voix
                </p>
                {sentences.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
                {byLot && <p>Elle était à égalité avec une autre : le tirage au sort les a départagées.</p>}
              </Stack>
            </Panel>
          </div>
        ))}
        {!lots && <p className="muted">Aucune égalité n’a eu besoin du tirage au sort.</p>}
      </Stack>
    </Section>
  );
}
