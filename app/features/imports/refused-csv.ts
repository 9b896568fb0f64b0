import { toCsv } from "~/lib/csv";
import type { ParsedCsv } from "./parse-csv.server";
import type { PlannedRow } from "./plan-rows";

type Refused = { cells: readonly string[]; row: PlannedRow };

/** The refused lines as they came, with their number and what is wrong, to be corrected and sent again. */
export function refusedCsv({ headings, rows: lines }: ParsedCsv, rows: readonly PlannedRow[]): string {
  const cells = new Map(lines.map((line) => [line.line, line.cells]));
  const refused = rows.filter(({ outcome }) => outcome === "refused").map((row): Refused => ({ row, cells: cells.get(row.line) ?? [] }));
  return toCsv(
    [
      ...headings.map((label, index) => ({ label, cell: ({ cells: own }: Refused) => own[index] ?? "" })),
      { label: "Ligne d’origine", cell: ({ row }) => row.line },
      { label: "À corriger", cell: ({ row }) => row.errors.map(({ column, message }) => `${column} : ${message}`).join(" ") },
    ],
    refused,
  );
}
