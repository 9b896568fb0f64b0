import type { Cell as CsvCell, CsvColumn } from "~/lib/csv";
import { csvEuros } from "~/lib/csv-euros";
import type { BilanTable, Cell, Line } from "./bilan-tables";

const units = { count: "", euros: " (€)", days: " (jours)", percent: " (%)" } as const;
const written = ({ unit, value, hidden }: Cell): CsvCell => (hidden ? "non publié" : value === null ? null : unit === "euros" ? csvEuros(value) : value);

/** Where each line of a column has its own unit, the line says it. */
const unitOf = (lines: readonly Line[], column: number) => {
  const kinds = new Set(lines.map(({ cells }) => cells[column]!.unit));
  return kinds.size === 1 ? units[[...kinds][0]!] : "";
};
const lineUnit = (table: BilanTable, line: Line) => (unitOf(table.lines, 0) === "" ? units[line.cells[0]!.unit] : "");

/** The very table of the page, as a file. */
export const csvColumns = (table: BilanTable): CsvColumn<Line>[] => [
  { label: table.caption, cell: (line) => line.label + lineUnit(table, line) },
  ...table.columns.map((label, column) => ({ label: label + unitOf(table.lines, column), cell: (line: Line) => written(line.cells[column]!) })),
];
