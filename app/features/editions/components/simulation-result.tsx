import { formatCount, formatEuros } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import { countingWords } from "../edition.fr";
import type { RuleOutcome, SimulatedLine, Simulation } from "../simulation";

const share = (part: number, whole: number) => (whole ? `${formatCount(part)} (${Math.floor((part * 100) / whole)} %)` : "0");

const outcomeColumns = [
  { label: "Règle", cell: ({ counting }: RuleOutcome) => countingWords[counting].label },
  { label: "Lauréats", right: true, cell: ({ winners }: RuleOutcome) => formatCount(winners) },
  { label: "Donné", right: true, cell: ({ spentCents }: RuleOutcome) => formatEuros(spentCents) },
  { label: "Reste", right: true, cell: ({ unspentCents }: RuleOutcome) => formatEuros(unspentCents) },
  { label: "Au moins un choix financé", right: true, cell: ({ served, unserved }: RuleOutcome) => share(served, served + unserved) },
  { label: "Aucun choix financé", right: true, cell: ({ served, unserved }: RuleOutcome) => share(unserved, served + unserved) },
];

/** Side by side: what each rule would have done with the same ballots. */
export function SimulationResult({ simulation: { envelopeCents, voters, lines, outcomes, hadPoints } }: { simulation: Simulation }) {
  const inScale = outcomes.some(({ counting }) => counting === "award-scale");
  const columns = [
    { label: "Initiative", cell: ({ name }: SimulatedLine) => name },
    { label: "Voix", right: true, cell: ({ votes }: SimulatedLine) => formatCount(votes) },
    { label: "Demande", right: true, cell: ({ costCents }: SimulatedLine) => formatEuros(costCents) },
    ...outcomes.map(({ counting, awards }) => ({ label: countingWords[counting].label, right: true, cell: ({ id }: SimulatedLine) => (awards[id] ? formatEuros(awards[id]) : "—") })),
  ];
  return (
    <Stack gap="lg">
      <Callout role="status" title={`${formatCount(voters)} votants, ${formatCount(lines.length)} initiatives, ${formatEuros(envelopeCents)}`}>
        <p>Les bulletins blancs ne partagent rien. Les montants du fichier sont lus en euros. {hadPoints && "Ce vote donnait des points : ici, chaque initiative qui en a compte comme un choix. "}{inScale && "Pour le barème, chaque initiative prend la catégorie de son nom, sinon la plus petite qui peut payer sa demande."}</p>
      </Callout>
      <Table caption="Ce que fait chaque règle" columns={outcomeColumns} rows={outcomes} rowKey={({ counting }) => counting} />
      <Table caption="Qui gagnerait, et combien" columns={columns} rows={lines} rowKey={({ id }) => id} />
    </Stack>
  );
}
