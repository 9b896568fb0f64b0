import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { requirePartner } from "./enter-enquiry.server";
import type { Amendment } from "./enquiry.schemas";
import { lockEnquiry } from "./lock-enquiry.server";
import { saidColumns } from "./record-enquiry.server";

type Change = { field: string; previous: string | null; corrected: string | null };

function changesOf(before: Record<string, unknown>, after: Record<string, string | null>): Change[] {
  return Object.entries(after)
    .map(([field, corrected]) => ({ field, previous: (before[field] ?? null) as string | null, corrected }))
    .filter(({ previous, corrected }) => previous !== corrected);
}

const keep = (trx: Transaction, enquiryId: string, accountId: string, at: Date, changes: Change[]) =>
  trx.insertInto("enquiryAmendment").values(changes.map((change) => ({ ...change, enquiryId, accountId, at }))).execute();

/**
 * Completes or corrects what was said; what stood there before stays readable. The journal names the fields, not their texts.
 * @throws 404 | DomainError enquiry.merged | anonymised | unknown_partner | territory.commune_*
 */
export async function amendEnquiry(actor: Actor, enquiryId: string, input: Amendment): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const enquiry = await lockEnquiry(trx, actor, enquiryId);
    if (input.partnerId) await requirePartner(trx, input.partnerId);
    const columns = { ...saidColumns(input), partnerId: input.partnerId ?? null };
    const changes = changesOf(enquiry, columns);
    if (changes.length === 0) return;
    const at = await now(trx);
    await trx.updateTable("enquiry").set(columns).where("id", "=", enquiryId).execute();
    await keep(trx, enquiryId, actor.accountId, at, changes);
    await recordAudit(trx, { actor, action: "enquiry.amended", objectKind: "enquiry", objectId: enquiryId, after: { fields: changes.map(({ field }) => field) }, at });
  });
}
