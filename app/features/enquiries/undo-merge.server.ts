import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { lockAnyEnquiry } from "./lock-enquiry.server";
import { mayUndoMerge } from "./merge";

const lastMerge = (trx: Transaction, mergedId: string) =>
  trx.selectFrom("enquiryMerge").select(["id", "keptId", "at"]).where("mergedId", "=", mergedId).orderBy("at", "desc").limit(1).executeTakeFirst();

/** Takes the merge back: the enquiry stands by itself again, as it was. @throws 404 | DomainError enquiry.not_merged | merge_late */
export async function undoMerge(actor: Actor, mergedId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { mergedIntoId } = await lockAnyEnquiry(trx, actor, mergedId);
    const merge = orNotFound(await lastMerge(trx, mergedId));
    if (mergedIntoId !== merge.keptId) throw new DomainError("enquiry.not_merged");
    const at = await now(trx);
    if (!mayUndoMerge(merge.at, at)) throw new DomainError("enquiry.merge_late");
    await trx.insertInto("enquiryMergeUndo").values({ mergeId: merge.id, reason, accountId: actor.accountId, at }).execute();
    await trx.updateTable("enquiry").set({ mergedIntoId: null }).where("id", "=", mergedId).execute();
    await recordAudit(trx, { actor, action: "enquiry.merge_undone", objectKind: "enquiry", objectId: mergedId, before: { keptId: merge.keptId }, after: { keptId: null }, reason, at });
  });
}
