import { Bar } from "~/ui/bar";
import { ButtonLink } from "~/ui/button-link";
import { Heading } from "~/ui/heading";
import { Stack } from "~/ui/stack";
import { Table, type Column } from "~/ui/table";
import { tableSentence } from "../bilan-sentences.fr";
import { cellWords } from "../bilan.fr";
import type { BilanTable, Line } from "../bilan-tables";
import { BilanChart } from "./bilan-chart";

/** Of the column's longest; a hidden or unknown figure has no bar. */
function barPercent({ lines }: BilanTable, column: number, line: Line): number | null {
  const { value, unit } = line.cells[column]!;
  const longest = Math.max(...lines.map(({ cells }) => (cells[column]!.unit === unit ? (cells[column]!.value ?? 0) : 0)));
  return value === null || unit === "percent" || longest === 0 ? null : (value * 100) / longest;
}

function Figure({ table, line, column }: { table: BilanTable; line: Line; column: number }) {
  const cell = line.cells[column]!;
  const words = <span className={cell.value === null ? "muted" : undefined}>{cellWords(cell)}</span>;
  const percent = table.bars?.includes(column) ? barPercent(table, column, line) : null;
  return percent === null ? words : <Bar percent={percent}>{words}</Bar>;
}

const nameColumn: Column<Line> = { label: "", cell: ({ label, note }) => <>{label}{note && <span className="muted sm note">{note}</span>}</> };

/** `csv`: the address of the same table as a file. */
export function BilanTableView({ table, csv }: { table: BilanTable; csv: string }) {
  const columns = table.columns.map((label, column): Column<Line> => ({ label, right: true, cell: (line) => <Figure table={table} line={line} column={column} /> }));
  return (
    <Stack>
      <Heading level={2} size="md">{table.caption}</Heading>
      <BilanChart table={table} sentence={tableSentence(table)} />
      <Table caption={table.caption} captionHidden columns={[{ ...nameColumn, label: firstColumn[table.key] ?? "Chiffre" }, ...columns]} rows={table.lines} rowKey={({ key }) => key} />
      <p className="muted sm">{table.note}</p>
      <p><ButtonLink to={csv} icon="download" variant="ghost" small reloadDocument>Télécharger (CSV)<span className="sr"> {table.caption}</span></ButtonLink></p>
    </Stack>
  );
}

const firstColumn: Record<string, string> = {
  etapes: "Étape", delais: "Délai", "coups-de-main": "Coups de main", passe: "Total", mois: "Mois", besoins: "Besoin", intercommunalites: "Intercommunalité", communes: "Commune", partenaires: "Partenaire",
};
