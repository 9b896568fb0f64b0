import { db } from "#db";
import { DomainError } from "~/lib/errors";
import { importColumns, type ImportKind, type Mapping } from "./import";
import { lockImport } from "./imports.server";
import { parseCsv } from "./parse-csv.server";

/** Says which heading of the file fills each column; `""` leaves it out. @throws 404 | DomainError import.* */
export async function adjustColumns(id: string, chosen: Mapping): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { kind, content } = await lockImport(trx, id);
    if (!content) throw new DomainError("import.not_staged");
    const { headings } = await parseCsv(content);
    const keys = importColumns[kind as ImportKind].map(({ key }) => key).filter((key) => key in chosen);
    const mapping = Object.fromEntries(keys.map((key) => [key, chosen[key] ?? ""]));
    refuseOddHeadings(mapping, headings);
    await trx.updateTable("csvImport").set({ mapping: JSON.stringify(mapping) }).where("id", "=", id).execute();
  });
}

function refuseOddHeadings(mapping: Mapping, headings: readonly string[]): void {
  const seen = new Set<string>();
  for (const [key, heading] of Object.entries(mapping)) {
    if (heading === "") continue;
    if (!headings.includes(heading)) throw new DomainError("import.unknown_heading", {}, key);
    if (seen.has(heading)) throw new DomainError("import.heading_used_twice", {}, key);
    seen.add(heading);
  }
}
