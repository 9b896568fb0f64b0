import { type Cell, PbError, readRows } from "./pb-rows";

const NAMES = ["META", "PROJECTS", "VOTES"] as const;
type SectionName = (typeof NAMES)[number];

/** A table of a `.pb` file: cells by column name. */
export interface Section {
  at: Cell;
  columns: Map<string, Cell>;
  rows: Record<string, Cell>[];
}

export type Sections = Record<SectionName, Section>;

const isName = (text: string): text is SectionName => (NAMES as readonly string[]).includes(text);

/** The three sections, each with the columns that counting needs. */
export function readSections(text: string): Sections {
  const found: Partial<Sections> = {};
  let current: Section | null = null;
  const rows = readRows(text);
  for (const row of rows) {
    const first = row[0]!;
    const name = first.text.trim().toUpperCase();
    if (row.every(({ text: cell }, index) => index === 0 || !cell) && isName(name)) {
      if (found[name]) throw new PbError("section_twice", first, name);
      current = found[name] = { at: first, columns: new Map(), rows: [] };
    } else if (!current) throw new PbError("section_unknown", first, first.text);
    else if (!current.columns.size) current.columns = readColumns(row);
    else current.rows.push(readRow(row, current.columns));
  }
  const end = rows.at(-1)?.at(-1) ?? { line: 1, column: 1 };
  const section = (name: SectionName, needed: string[]) => requireColumns(name, found[name], needed, end);
  return { META: section("META", ["key", "value"]), PROJECTS: section("PROJECTS", ["project_id", "cost"]), VOTES: section("VOTES", ["voter_id", "vote"]) };
}

function readColumns(row: Cell[]): Map<string, Cell> {
  const columns = new Map<string, Cell>();
  for (const cell of row) {
    const name = cell.text.trim().toLowerCase();
    if (columns.has(name)) throw new PbError("column_twice", cell, name);
    columns.set(name, cell);
  }
  return columns;
}

function readRow(row: Cell[], columns: Map<string, Cell>): Record<string, Cell> {
  if (row.length > columns.size) throw new PbError("too_many_values", row[columns.size]!, row[columns.size]!.text);
  const last = row.at(-1)!;
  const nothing = { text: "", line: last.line, column: last.column + last.text.length };
  return Object.fromEntries([...columns.keys()].map((name, index) => [name, row[index] ?? nothing]));
}

function requireColumns(name: SectionName, section: Section | undefined, needed: string[], end: { line: number; column: number }): Section {
  if (!section) throw new PbError("section_missing", end, name);
  const missing = needed.find((column) => !section.columns.has(column));
  if (missing) throw new PbError("column_missing", section.at, `${name} ${missing}`);
  return section;
}
