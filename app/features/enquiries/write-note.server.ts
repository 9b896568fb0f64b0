import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import type { NoteKind } from "./enquiry";
import { lockEnquiry } from "./lock-enquiry.server";
import { pastDayOf } from "./move-enquiry.server";

/** A private note, dated; it is never changed. @throws 404 | DomainError enquiry.merged | day_to_come | before_received */
export async function writeNote(actor: Actor, enquiryId: string, input: { kind: NoteKind; text: string; on: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const enquiry = await lockEnquiry(trx, actor, enquiryId);
    const at = await now(trx);
    const happenedAt = pastDayOf(enquiry, input.on, at);
    const { kind, text } = input;
    await trx.insertInto("enquiryNote").values({ enquiryId, kind, text, happenedAt, writtenBy: actor.accountId, writtenAt: at }).execute();
    // What is private stays out of the journal.
    await recordAudit(trx, { actor, action: "enquiry.note_written", objectKind: "enquiry", objectId: enquiryId, at });
  });
}
