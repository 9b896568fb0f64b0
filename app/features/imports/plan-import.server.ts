import { createHash } from "node:crypto";
import type { Handle } from "#db";
import { listPartners } from "~/features/projects/partners.server";
import { resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { territoryRefusals } from "~/features/territory/territory.fr";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { sentenceFor } from "~/lib/form.server";
import type { Read } from "./cell";
import { isPersonal, matchColumns, missingColumns, plainHeading, type ImportKind, type Mapping } from "./import";
import { parseCsv, type ParsedCsv } from "./parse-csv.server";
import { canonical, countOutcomes, keyOf, planRows, type Counts, type KeyedRow, type PlannedRow } from "./plan-rows";
import { readRow, type ReadRow, type Surroundings } from "./read-row";

/** The same word is looked up once in a file. */
function remembered(read: (text: string) => Read<string>) {
  const known = new Map<string, Read<string>>();
  return (text: string): Read<string> => {
    const answer = known.get(text) ?? read(text);
    known.set(text, answer);
    return answer;
  };
}

function readCommune(text: string): Read<string> {
  try {
    return { value: resolveCommune(text, territory().code).code };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { error: sentenceFor(error, territoryRefusals) };
  }
}

async function surroundings(handle: Handle): Promise<Surroundings> {
  const partners = new Map((await listPartners()).map(({ id, name }) => [plainHeading(name), id]));
  const partner = (text: string): Read<string> => {
    const value = partners.get(plainHeading(text));
    return value ? { value } : { error: `« ${text.slice(0, 60)} » n’est pas dans l’annuaire des partenaires.` };
  };
  return { today: parisDay(await now(handle)), commune: remembered(readCommune), partner: remembered(partner) };
}

const sealed = (kind: ImportKind, row: ReadRow): KeyedRow => {
  const fingerprint = createHash("sha256").update(canonical(kind, row.values)).digest("hex");
  return { ...row, fingerprint, key: keyOf(kind, row.values, fingerprint) };
};

const tables = { enquiries: "pastEnquiry", projects: "pastProject", campaigns: "pastCampaign" } as const;

/** What was imported before, by key. */
async function readExisting(handle: Handle, kind: ImportKind): Promise<Map<string, string>> {
  const rows = await handle.selectFrom(tables[kind]).select(["key", "fingerprint"]).execute();
  return new Map(rows.map(({ key, fingerprint }) => [key, fingerprint]));
}

function readRows(kind: ImportKind, parsed: ParsedCsv, mapping: Mapping, around: Surroundings): KeyedRow[] {
  return parsed.rows.map(({ line, cells }) => {
    const row = readRow(kind, new Map(parsed.headings.map((heading, index) => [heading, cells[index] ?? ""])), line, mapping, around);
    const tooMany = cells.length - parsed.headings.length;
    if (tooMany > 0) row.errors.push({ column: "Ligne entière", message: `Cette ligne a ${tooMany} case${tooMany > 1 ? "s" : ""} de plus que les titres : un guillemet manque sans doute.` });
    return sealed(kind, row);
  });
}

export type ImportPlan = {
  parsed: ParsedCsv;
  mapping: Mapping;
  /** Labels of the required columns that the file does not say; no line is read then. */
  missing: string[];
  /** Headings that nothing takes; `personal` ones on purpose. */
  leftOut: { heading: string; personal: boolean }[];
  rows: PlannedRow[];
  counts: Counts;
};

/** Reads the file against what is there, and writes nothing. @throws DomainError import.* as parseCsv */
export async function planImport(handle: Handle, kind: ImportKind, content: Uint8Array, chosen: Mapping): Promise<ImportPlan> {
  const parsed = await parseCsv(content);
  const mapping = matchColumns(kind, parsed.headings, chosen);
  const missing = missingColumns(kind, mapping).map(({ label }) => label);
  const used = new Set(Object.values(mapping));
  const leftOut = parsed.headings.filter((heading) => !used.has(heading)).map((heading) => ({ heading, personal: isPersonal(kind, heading) }));
  const read = missing.length === 0 ? readRows(kind, parsed, mapping, await surroundings(handle)) : [];
  const rows = planRows(kind, read, await readExisting(handle, kind));
  return { parsed, mapping, missing, leftOut, rows, counts: countOutcomes(rows) };
}
