import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { lockOpenPartner, lockPartner, mustManage } from "./lock-partner.server";

export type Merge = { keptId: string; reason: string };

/** Both in the order of their ids, so that two merges never wait for each other. @throws DomainError partner.merge_* | merged | closed */
async function lockBoth(trx: Transaction, mergedId: string, keptId: string): Promise<{ mergedName: string; keptName: string }> {
  if (mergedId === keptId) throw new DomainError("partner.merge_same", {}, "keptId");
  const known = await trx.selectFrom("partner").select("id").where("id", "=", keptId).where("closedAt", "is", null).executeTakeFirst();
  if (!known) throw new DomainError("partner.merge_unknown", {}, "keptId");
  for (const id of [mergedId, keptId].sort()) await lockPartner(trx, id);
  const seat = await trx.selectFrom("seat").select("id").where("partnerId", "=", mergedId).executeTakeFirst();
  if (seat) throw new DomainError("partner.merge_seat");
  return { mergedName: (await lockOpenPartner(trx, mergedId)).name, keptName: (await lockOpenPartner(trx, keptId)).name };
}

/** People of each become people of both: what the double was asked stays theirs to answer. */
const shareMembers = (trx: Transaction, mergedId: string, keptId: string) =>
  sql`insert into partner_member (partner_id, account_id)
    select side, account_id from partner_member, unnest(array[${mergedId}, ${keptId}]::uuid[]) side
    where partner_id in (${mergedId}, ${keptId}) on conflict do nothing`.execute(trx);

/** The double leads to the one that is kept; its attestations stay signed as they were, and count for both. @throws 404; DomainError */
export async function mergePartners(actor: Actor, mergedId: string, { keptId, reason }: Merge): Promise<void> {
  mustManage(actor);
  await db.transaction().execute(async (trx) => {
    const { mergedName, keptName } = await lockBoth(trx, mergedId, keptId);
    const at = await now(trx);
    await trx.updateTable("partner").set({ mergedIntoId: keptId }).where("mergedIntoId", "=", mergedId).execute();
    await trx.updateTable("partner").set({ closedAt: at, closedReason: reason, mergedIntoId: keptId }).where("id", "=", mergedId).execute();
    await shareMembers(trx, mergedId, keptId);
    await trx.insertInto("partnerMerge").values({ mergedId, keptId, reason, accountId: actor.accountId, at }).execute();
    await recordAudit(trx, { actor, as: "team", action: "partner.merged", objectKind: "partner", objectId: mergedId, before: { name: mergedName }, after: { name: keptName }, reason, at });
  });
}
