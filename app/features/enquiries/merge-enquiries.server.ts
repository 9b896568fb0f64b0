import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { revokeInvitations } from "./invitation-links.server";
import { lockAnyEnquiry, type LockedEnquiry } from "./lock-enquiry.server";
import { mergeProblem } from "./merge";

/** Both, locked in one order whatever is merged into what: two merges at once wait for one another. */
async function lockBoth(trx: Transaction, actor: Actor, mergedId: string, keptId: string): Promise<{ merged: LockedEnquiry; kept: LockedEnquiry }> {
  const found = new Map<string, LockedEnquiry>();
  for (const id of [mergedId, keptId].sort()) found.set(id, await lockAnyEnquiry(trx, actor, id));
  return { merged: found.get(mergedId)!, kept: found.get(keptId)! };
}

/**
 * The first leads to the second from now on: a fact, with its reason. Neither loses a word; invitations sent for the merged
 * one end. Returns the merge's id.
 * @throws 404 | DomainError enquiry.merge_same | merged | merge_projects | anonymised
 */
export async function mergeEnquiries(actor: Actor, mergedId: string, keptId: string, reason: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { merged, kept } = await lockBoth(trx, actor, mergedId, keptId);
    const problem = mergeProblem(merged, kept);
    if (problem) throw new DomainError(`enquiry.${problem}`);
    if (merged.anonymisedAt || kept.anonymisedAt) throw new DomainError("enquiry.anonymised");
    const at = await now(trx);
    await trx.updateTable("enquiry").set({ mergedIntoId: keptId }).where("id", "=", mergedId).execute();
    await revokeInvitations(trx, mergedId, at);
    const { id } = await trx.insertInto("enquiryMerge").values({ mergedId, keptId, reason, accountId: actor.accountId, at }).returning("id").executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "enquiry.merged", objectKind: "enquiry", objectId: mergedId, after: { keptId }, reason, at });
    return id;
  });
}
