import { stringify } from "csv-stringify/sync";

/** What a cell may hold: text, a count, integer cents as euros, a day. */
export type Cell = string | number | null;
export type CsvColumn<T> = { label: string; cell: (row: T) => Cell };

/**
 * What a spreadsheet would run instead of show: `=`, `+`, `-`, `@` (their full-width forms too) and what it skips
 * before them. OWASP, « CSV injection ».
 */
const startsFormula = /^[\s\u00a0\u200b\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\t\r\n]/u;
const isNumber = /^-?\d+(,\d+)?$/;

/** Text as text: an apostrophe before what would be a formula, as spreadsheets themselves do. */
const harmless = (text: string): string => (isNumber.test(text) ? text : startsFormula.test(text) ? `'${text}` : text);
const french = (value: Cell): string => (value === null ? "" : typeof value === "number" ? String(value).replace(".", ",") : harmless(value));

/** A table as French Excel opens it by a double click: `;`, UTF-8 with its mark, CRLF, decimal comma, no formula. */
export function toCsv<T>(columns: CsvColumn<T>[], rows: readonly T[]): string {
  const lines = [columns.map(({ label }) => harmless(label)), ...rows.map((row) => columns.map(({ cell }) => french(cell(row))))];
  return stringify(lines, { delimiter: ";", record_delimiter: "windows", quoted_match: /[\r\n]/, bom: true });
}
