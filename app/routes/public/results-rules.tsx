import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { described } from "~/features/content/content";
import { getPublishedResult } from "~/features/results/public-results.server";
import { compared } from "~/features/results/compared";
import { countingNames } from "~/features/results/results.fr";
import { formatEuros } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, `Et si… ? · ${data?.name ?? "Budget citoyen"}`, "Ce que les mêmes bulletins auraient donné avec d’autres règles.");

export async function loader({ params }: LoaderFunctionArgs) {
  const { edition: { name, year }, result } = await getPublishedResult(params.year);
  return { name, year, counting: result.rules.counting, others: compared(result) };
}

const sum = (cents: number) => (cents ? formatEuros(cents) : "rien");

export default function ResultsRules() {
  const { name, year, counting, others } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Les résultats", to: `/budget-citoyen/${year}/resultats` }, { label: "Et si… ?" }]} />
        <PageHeading title="Et si… ?" kicker={name} size="md" lead="Les mêmes bulletins, comptés avec d’autres règles." />
        <Callout tone="warning" title="Ce ne sont pas des résultats">
          <p>La règle de cette année est connue depuis avant le vote : {countingNames[counting]}. Avec d’autres règles, des personnes auraient peut-être voté autrement.</p>
        </Callout>
        {others.map(({ title, text, rows, unspentCents }) => (
          <Panel key={title} title={title}>
            <Stack>
              <p>{text}</p>
              <Table
                caption={title}
                captionHidden
                columns={[
                  { label: "Initiative", cell: (row) => row.title },
                  { label: "Résultat officiel", right: true, cell: ({ officialCents }) => sum(officialCents) },
                  { label: "Avec cette règle", right: true, cell: ({ cents }) => sum(cents) },
                ]}
                rows={rows}
                rowKey={({ number }) => number}
              />
              <p className="sm muted">Il serait resté {formatEuros(unspentCents)}.</p>
            </Stack>
          </Panel>
        ))}
      </Stack>
    </Section>
  );
}
