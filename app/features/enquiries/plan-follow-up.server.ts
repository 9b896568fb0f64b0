import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { requireTeamAccount } from "./enter-enquiry.server";
import { lockEnquiry } from "./lock-enquiry.server";

/** The next gesture: what, by when (a day in Paris), by whom. @throws 404 | DomainError enquiry.due_past | not_team | merged */
export async function planFollowUp(actor: Actor, enquiryId: string, input: { action: string; dueOn: string; ownerId: string }): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await lockEnquiry(trx, actor, enquiryId);
    const at = await now(trx);
    if (input.dueOn < parisDay(at)) throw new DomainError("enquiry.due_past", {}, "dueOn");
    await requireTeamAccount(trx, input.ownerId, "ownerId");
    const { id } = await trx
      .insertInto("enquiryFollowUp")
      .values({ enquiryId, action: input.action, dueOn: input.dueOn, ownerAccountId: input.ownerId, createdBy: actor.accountId, createdAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "enquiry.follow_up_planned", objectKind: "enquiry", objectId: enquiryId, after: { dueOn: input.dueOn, ownerAccountId: input.ownerId }, at });
    return id;
  });
}
