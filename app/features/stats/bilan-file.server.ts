import type { Actor } from "~/features/accounts/permissions";
import { contentDisposition } from "~/features/files/content-disposition";
import { giveCsvText } from "~/features/files/give-csv.server";
import { toCsv } from "~/lib/csv";
import { csvColumns } from "./bilan-csv";
import type { BilanFilters } from "./bilan-filters";
import { readBilanTable } from "./bilan.server";

const first = "etapes";

/** A table of the public page, as a file. @throws 404 for a table that the page has not */
export async function bilanFile(filters: BilanFilters, key: string | null): Promise<Response> {
  const table = await readBilanTable("everybody", filters, key ?? first);
  const disposition = contentDisposition(`bilan-${table.key}.csv`, "attachment");
  return new Response(toCsv(csvColumns(table), table.lines), { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": disposition, "Cache-Control": "no-store" } });
}

/** A table of the team's page, as a file; the journal says who took it. @throws 404 | LimitReached */
export function teamBilanFile(actor: Actor, filters: BilanFilters, key: string | null): Promise<Response> {
  const read = async () => {
    const table = await readBilanTable("team", filters, key ?? first);
    return { text: toCsv(csvColumns(table), table.lines), rows: table.lines.length };
  };
  return giveCsvText({ actor, fileName: `bilan-${/^[a-z]+$/.test(key ?? first) ? (key ?? first) : first}.csv`, about: "bilan", read });
}
