import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { notFound } from "~/lib/errors";
import { lockPartner, mustBelong, mustManage } from "./lock-partner.server";

/**
 * Everybody may leave; the label team takes anybody else out. What the person attested stays signed. @throws 404
 */
export async function removePartnerMember(actor: Actor, partnerId: string, accountId: string): Promise<void> {
  const leaves = accountId === actor.accountId && !can(actor, "partner.manage");
  if (leaves) mustBelong(actor, partnerId);
  else mustManage(actor);
  await db.transaction().execute(async (trx) => {
    await lockPartner(trx, partnerId);
    const { numDeletedRows } = await trx.deleteFrom("partnerMember").where("partnerId", "=", partnerId).where("accountId", "=", accountId).executeTakeFirstOrThrow();
    if (numDeletedRows !== 1n) throw notFound();
    await recordAudit(trx, {
      actor, as: leaves ? "partner" : "team", action: "partner.member_removed", objectKind: "partner", objectId: partnerId,
      before: { accountId }, after: { accountId: null }, at: await now(trx),
    });
  });
}
