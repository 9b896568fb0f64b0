import { formatCount, formatEuros } from "~/lib/money";
import { Panel } from "~/ui/panel";
import { Table } from "~/ui/table";
import type { ExampleRow, WorkedExample } from "../worked-example";

const columns = [
  { label: "Initiative", cell: ({ name }: ExampleRow) => name },
  { label: "Voix", right: true, cell: ({ votes }: ExampleRow) => formatCount(votes) },
  { label: "Demande", right: true, cell: ({ requestCents }: ExampleRow) => formatEuros(requestCents) },
  { label: "Reçoit", right: true, cell: ({ awardCents }: ExampleRow) => (awardCents ? <strong>{formatEuros(awardCents)}</strong> : "rien") },
];

/** The edition's rule, on three invented initiatives. */
export function WorkedExamplePanel({ example: { sentences, rows, unspentCents } }: { example: WorkedExample }) {
  return (
    <Panel title="Un exemple, pas à pas" level={3}>
      <ol>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ol>
      <Table caption="Ce que chacune reçoit dans l’exemple" captionHidden columns={columns} rows={rows} rowKey={({ name }) => name} />
      <p className="muted">{unspentCents ? `Il reste ${formatEuros(unspentCents)}, que la règle ne permet pas de donner.` : "Toute l’enveloppe de l’exemple est donnée."}</p>
    </Panel>
  );
}
