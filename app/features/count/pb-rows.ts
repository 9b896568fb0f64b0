/** One cell of a `.pb` file and where it begins; lines and columns count from 1. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/** Why a `.pb` file cannot be counted, and where. The French words are in count.fr.ts. */
export class PbError extends Error {
  constructor(readonly code: PbProblem, readonly at: { line: number; column: number }, readonly subject = "") {
    super(`line ${at.line}, column ${at.column}: ${english[code]}${subject ? `: ${subject}` : ""}`);
  }
}

const english = {
  unclosed_quote: "this quote is never closed",
  section_missing: "a section is missing",
  section_unknown: "META, PROJECTS or VOTES expected",
  section_twice: "this section comes twice",
  column_missing: "a column is missing",
  column_twice: "this column comes twice",
  value_missing: "a value is missing",
  too_many_values: "more values than columns",
  key_twice: "this key comes twice",
  not_a_number: "a number is expected",
  not_positive: "above zero is expected",
  too_large: "too large to be counted exactly",
  vote_type_unknown: "unknown vote type",
  project_twice: "this project comes twice",
  project_unknown: "no such project",
  voter_twice: "this voter comes twice",
  too_many_choices: "more choices than allowed",
  points_mismatch: "as many points as choices are expected",
  number_mismatch: "the file holds another number of them",
} satisfies Record<string, string>;

export type PbProblem = keyof typeof english;

/** Cells of each line, parted by `;`; a cell in double quotes may hold anything, a quote in it is doubled. Empty lines are left out. */
export function readRows(text: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let [at, line, lineStart] = [text.charCodeAt(0) === 0xfeff ? 1 : 0, 1, 0];
  lineStart = at;
  while (at <= text.length) {
    const cell: Cell = { text: "", line, column: at - lineStart + 1 };
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end < 0) throw new PbError("unclosed_quote", cell);
      const inside = text.slice(at + 1, end);
      const breaks = inside.split("\n").length - 1;
      if (breaks) [line, lineStart] = [line + breaks, at + 1 + inside.lastIndexOf("\n") + 1];
      cell.text = inside.replaceAll('""', '"');
      at = end + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== ";" && text[at] !== "\n") at += 1;
    cell.text = (cell.text + text.slice(from, at)).replace(/\r$/, "");
    row.push(cell);
    if (text[at] !== ";") {
      if (row.length > 1 || row[0]!.text.trim()) rows.push(row);
      row = [];
      line += 1;
      lineStart = at + 1;
    }
    at += 1;
  }
  return rows;
}

/** Where the quote opened at `from` closes; -1 when it never does. */
function closingQuote(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
    at += 2;
  }
}
