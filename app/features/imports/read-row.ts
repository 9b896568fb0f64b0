import { cleanText, readCount, readDay, readEuros, readText, readTheme, readYes, type Read } from "./cell";
import { importColumns, type ImportColumn, type ImportKind, type Mapping } from "./import";

export type Value = string | number | boolean | null;
export type Values = Record<string, Value>;
export type RowError = { column: string; message: string };
export type ReadRow = { line: number; values: Values; errors: RowError[] };

/** What a row is read against: official communes, our partners (by id), the day. */
export type Surroundings = {
  today: string;
  commune: (text: string) => Read<string>;
  partner: (text: string) => Read<string>;
};

function readCell({ type, label, required }: ImportColumn, text: string, around: Surroundings): Read<Value> {
  const read = {
    text: readText, euros: readEuros, count: readCount, yes: readYes, theme: readTheme,
    day: (cell: string) => readDay(cell, around.today),
    commune: (cell: string) => (cleanText(cell) ? around.commune(cleanText(cell)) : { value: null }),
    partner: (cell: string) => (cleanText(cell) ? around.partner(cleanText(cell)) : { value: null }),
  }[type](text);
  return required && "value" in read && read.value === null ? { error: `« ${label} » est vide.` } : read;
}

type Check = (values: Values) => RowError | null;
const after = (later: string, earlier: string, column: string, message: string): Check => (values) =>
  values[later] && values[earlier] && values[later] < values[earlier] ? { column, message } : null;

/** What the cells of one row say together. */
const checks: Record<ImportKind, Check[]> = {
  enquiries: [
    after("metOn", "receivedOn", "Premier rendez-vous", "Le rendez-vous précède le contact."),
    after("appliedOn", "receivedOn", "Demande de label", "La demande précède le contact."),
    after("appliedOn", "metOn", "Demande de label", "La demande précède le premier rendez-vous."),
  ],
  projects: [],
  campaigns: [
    after("endedOn", "startedOn", "Fin", "La fin précède le début."),
    ({ goalCents }) => (goalCents === 0 ? { column: "Objectif", message: "Un objectif n’est pas nul." } : null),
    ({ collectedCents, citizens }) => ((collectedCents === 0) !== (citizens === 0) ? { column: "Citoyens", message: "Une somme sans donateur, ou des donateurs sans somme." } : null),
    ({ collectedCents, succeeded }) => (collectedCents === 0 && succeeded === true ? { column: "Réussie", message: "Une campagne réussie a collecté quelque chose." } : null),
  ],
};

/** A past campaign without its result has succeeded when it reached its goal, or collected something when no goal is known. */
const withResult = (values: Values): Values => ({
  ...values,
  succeeded: values.succeeded ?? (Number(values.collectedCents) > 0 && Number(values.collectedCents) >= Number(values.goalCents ?? 0)),
});

/** Reads one line of the file; every wrong cell says so, not the first alone. */
export function readRow(kind: ImportKind, cells: ReadonlyMap<string, string>, line: number, mapping: Mapping, around: Surroundings): ReadRow {
  const errors: RowError[] = [];
  const values: Values = {};
  for (const column of importColumns[kind]) {
    const heading = mapping[column.key];
    const read = heading === undefined ? { value: null } : readCell(column, cells.get(heading) ?? "", around);
    if ("error" in read) errors.push({ column: heading ?? column.label, message: read.error });
    values[column.key] = "error" in read ? null : read.value;
  }
  if (errors.length === 0) errors.push(...checks[kind].flatMap((check) => check(values) ?? []));
  return { line, values: kind === "campaigns" ? withResult(values) : values, errors };
}
