import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { requireTeamAccount } from "./enter-enquiry.server";
import { lockEnquiry } from "./lock-enquiry.server";

/** Gives the enquiry to somebody of the team, or back to all (undefined). @throws 404 | DomainError enquiry.not_team | enquiry.merged */
export async function assignEnquiry(actor: Actor, enquiryId: string, ownerId: string | undefined): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const enquiry = await lockEnquiry(trx, actor, enquiryId);
    if (ownerId) await requireTeamAccount(trx, ownerId, "ownerId");
    if (enquiry.ownerAccountId === (ownerId ?? null)) return;
    await trx.updateTable("enquiry").set({ ownerAccountId: ownerId ?? null }).where("id", "=", enquiryId).execute();
    await recordAudit(trx, {
      actor, action: "enquiry.assigned", objectKind: "enquiry", objectId: enquiryId,
      before: { ownerAccountId: enquiry.ownerAccountId }, after: { ownerAccountId: ownerId ?? null }, at: await now(trx),
    });
  });
}
