import type { ImportKind } from "./import";
import { importColumns } from "./import";
import type { ImportPlan } from "./plan-import.server";

const SHOWN_ROWS = 20;
const SHOWN_ERRORS = 50;

/** What the page shows of a plan: its counts whole, its first rows and first errors. */
export function previewOf(kind: ImportKind, { parsed, mapping, missing, leftOut, rows, counts }: ImportPlan) {
  const cells = new Map(parsed.rows.map((row) => [row.line, row.cells]));
  const columns = importColumns[kind].filter(({ key }) => mapping[key]).map(({ key, label }) => ({ label, at: parsed.headings.indexOf(mapping[key]!) }));
  const shown = rows.slice(0, SHOWN_ROWS).map(({ line, outcome }) => ({ line, outcome, cells: columns.map(({ at }) => cells.get(line)?.[at] ?? "") }));
  const errors = rows.flatMap(({ line, errors: wrong }) => wrong.map((error) => ({ line, ...error })));
  return { labels: columns.map(({ label }) => label), missing, leftOut, shown, errors: errors.slice(0, SHOWN_ERRORS), errorCount: errors.length, counts, total: parsed.rows.length };
}
export type Preview = ReturnType<typeof previewOf>;
