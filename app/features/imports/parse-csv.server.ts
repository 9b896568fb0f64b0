import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { DomainError } from "~/lib/errors";
import { MAX_ROWS } from "./import";

export type ParsedRow = { line: number; cells: string[] };
export type ParsedCsv = { encoding: string; delimiter: string; headings: string[]; rows: ParsedRow[] };

const marks: [encoding: string, bytes: number[]][] = [["utf-8", [0xef, 0xbb, 0xbf]], ["utf-16le", [0xff, 0xfe]], ["utf-16be", [0xfe, 0xff]]];

/** Old Excel writes Windows-1252; text that is no whole UTF-8 is that. @throws DomainError import.not_text */
export function decodeText(bytes: Uint8Array): { encoding: string; text: string } {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  if (!marked && bytes.includes(0)) throw new DomainError("import.not_text", {}, "file");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! < 9) throw new DomainError("import.workbook", {}, "file");
  if (marked) return { encoding: marked, text: new TextDecoder(marked).decode(bytes) };
  try {
    return { encoding: "utf-8", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: "windows-1252", text: new TextDecoder("windows-1252").decode(bytes) };
  }
}

/** The mark that the first line has most of, outside its quotes. */
export function findDelimiter(text: string): string {
  const heading = (/^[^\r\n]*/.exec(text)?.[0] ?? "").replace(/"(?:[^"]|"")*"/g, "");
  const counts = [";", ",", "\t"].map((mark) => ({ mark, count: heading.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

type Info = { record: string[]; info: { lines: number } };

async function* records(text: string, delimiter: string): AsyncGenerator<Info> {
  const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 100_000, trim: true };
  try {
    for await (const record of Readable.from([text]).pipe(parse(options))) yield record as Info;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError("import.broken_csv", { line: Number(error.lines ?? 0) }, "file");
  }
}

const isEmpty = (cells: string[]) => cells.every((cell) => cell === "");

function checkedHeadings(cells: string[]): string[] {
  const headings = cells.map((cell, index) => cell || `Colonne ${index + 1}`);
  const twice = headings.find((heading, index) => headings.indexOf(heading) !== index);
  if (twice) throw new DomainError("import.heading_twice", { heading: twice.slice(0, 60) }, "file");
  return headings;
}

/**
 * Reads a spreadsheet's CSV, whoever wrote it: UTF-8 with or without its mark, UTF-16, Windows-1252; `;`, `,` or tab.
 * @throws DomainError import.not_text | import.workbook | import.broken_csv | import.no_row | import.too_many_rows | import.heading_twice
 */
export async function parseCsv(bytes: Uint8Array): Promise<ParsedCsv> {
  const { encoding, text } = decodeText(bytes);
  const delimiter = findDelimiter(text);
  let headings: string[] | undefined;
  const rows: ParsedRow[] = [];
  for await (const { record, info } of records(text, delimiter)) {
    if (isEmpty(record)) continue;
    if (headings) rows.push({ line: info.lines, cells: record });
    else headings = checkedHeadings(record);
    if (rows.length > MAX_ROWS) throw new DomainError("import.too_many_rows", { limit: MAX_ROWS }, "file");
  }
  if (!headings || rows.length === 0) throw new DomainError("import.no_row", {}, "file");
  return { encoding, delimiter, headings, rows };
}
