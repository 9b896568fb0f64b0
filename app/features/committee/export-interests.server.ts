import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { toCsv } from "~/lib/csv";
import { interestColumns, type InterestFilters } from "./interest";
import { listInterests } from "./interests.server";

/** The register as CSV; what leaves the house is in the journal. */
export async function exportInterests(actor: Actor, filters: InterestFilters): Promise<string> {
  const lines = await listInterests(filters);
  await db.transaction().execute((trx) =>
    recordAudit(trx, { actor, action: "export.downloaded", objectKind: "export", objectId: "registre-liens-d-interets", after: { rows: lines.length } }));
  return toCsv(interestColumns, lines);
}
