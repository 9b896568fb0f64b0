import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { lockAnyEnquiry } from "./lock-enquiry.server";

/** Done, once, whoever did it. @throws 404 | DomainError enquiry.follow_up_done */
export async function finishFollowUp(actor: Actor, enquiryId: string, followUpId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockAnyEnquiry(trx, actor, enquiryId);
    const known = await trx.selectFrom("enquiryFollowUp").select("id").where("id", "=", followUpId).where("enquiryId", "=", enquiryId).executeTakeFirst();
    orNotFound(known);
    const at = await now(trx);
    const done = await trx
      .updateTable("enquiryFollowUp")
      .set({ doneAt: at, doneBy: actor.accountId })
      .where("id", "=", followUpId)
      .where("doneAt", "is", null)
      .returning("dueOn")
      .executeTakeFirst();
    if (!done) throw new DomainError("enquiry.follow_up_done");
    await recordAudit(trx, { actor, action: "enquiry.follow_up_done", objectKind: "enquiry", objectId: enquiryId, after: { dueOn: done.dueOn }, at });
  });
}
