import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { isOver } from "./enquiry";
import { moveEnquiry } from "./move-enquiry.server";
import { forgetBefore, openRetentionMonths } from "./retention";

/** At most so many in one minute: a long past is forgotten over some minutes. */
const AT_ONCE = 100;

/** So old: closed ones since their end, the others since the last gesture. */
type Before = { closed: Date; open: Date };
const beforeOf = (at: Date): Before => ({ closed: forgetBefore(at), open: forgetBefore(at, openRetentionMonths) });

/** Closed, and silent since for as long as the setting says: no gesture planned, nothing noted. */
const closedLongAgo = (before: Date) => sql`enquiry.closed_at < ${before}
  and not exists (select from enquiry_follow_up f where f.enquiry_id = enquiry.id and f.done_at is null)
  and not exists (select from enquiry_note n where n.enquiry_id = enquiry.id and n.written_at >= ${before})`;

/** Never closed, and nobody has done, noted or planned anything since. */
const leftAlone = (before: Date) => sql`enquiry.received_at < ${before}
  and not exists (select from transition t where t.subject = 'enquiry' and t.subject_id = enquiry.id and t.at >= ${before})
  and not exists (select from enquiry_note n where n.enquiry_id = enquiry.id and n.written_at >= ${before})
  and not exists (select from enquiry_amendment a where a.enquiry_id = enquiry.id and a.at >= ${before})
  and not exists (select from enquiry_follow_up f where f.enquiry_id = enquiry.id and (f.created_at >= ${before} or f.done_at >= ${before} or f.due_on >= ${parisDay(before)}::date))
  and not exists (select from enquiry_merge m where m.kept_id = enquiry.id and m.at >= ${before})`;

/** No project, and silent. A merged one follows the one kept: it is forgotten when the kept one has no name left. */
const silent = ({ closed, open }: Before) => sql<boolean>`
  enquiry.anonymised_at is null and not enquiry.is_history and enquiry.project_id is null
  and case when enquiry.merged_into_id is not null then exists (select from enquiry kept where kept.id = enquiry.merged_into_id and kept.anonymised_at is not null)
    when enquiry.closed_at is not null then ${closedLongAgo(closed)} else ${leftAlone(open)} end`;

/** Those whose time has come, by the product's clock. */
export async function listForgettable(handle: Handle, at: Date): Promise<{ name: "anonymise_enquiry"; enquiryId: string }[]> {
  const rows = await handle.selectFrom("enquiry").select("id").where(silent(beforeOf(at))).limit(AT_ONCE).execute();
  return rows.map(({ id }) => ({ name: "anonymise_enquiry", enquiryId: id }));
}

async function emptyTexts(trx: Transaction, enquiryId: string): Promise<void> {
  await trx.updateTable("enquiryNote").set({ text: null }).where("enquiryId", "=", enquiryId).execute();
  await trx.updateTable("enquiryAmendment").set({ previous: null, corrected: null }).where("enquiryId", "=", enquiryId).execute();
  await trx.updateTable("enquiryFollowUp").set({ action: null }).where("enquiryId", "=", enquiryId).execute();
  await trx.updateTable("enquiryInvitation").set({ email: null, proposal: null }).where("enquiryId", "=", enquiryId).execute();
  const bookings = trx.selectFrom("enquiryAppointment").select("bookingId").where("enquiryId", "=", enquiryId);
  await trx.deleteFrom("mailMessage").where(sql<boolean>`exists (select from enquiry_appointment a where a.enquiry_id = ${enquiryId} and mail_message.key like 'appointment:' || a.booking_id || ':%')`).where("sentAt", "is not", null).execute();
  await trx.updateTable("eventBooking").set({ name: null, email: null, phone: null }).where("id", "in", bookings).execute();
  await trx.updateTable("firstMeeting").set({ answers: "{}" }).where("enquiryId", "=", enquiryId).execute();
  // Mails to the person hold their address; those that left are no longer needed.
  await trx.deleteFrom("mailMessage").where("key", "like", `enquiry-%:${enquiryId}%`).where("sentAt", "is not", null).execute();
}

/** Forgets who asked; place, need, dates and steps stay for the figures. Running it again changes nothing. */
export async function anonymiseEnquiry(enquiryId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const forgotten = await trx
      .updateTable("enquiry")
      .set({ anonymisedAt: at, name: null, email: null, phone: null, organisationName: null, projectName: null, summary: null })
      .where("id", "=", enquiryId)
      .where(silent(beforeOf(at)))
      .returning(["id", "status", "mergedIntoId"])
      .executeTakeFirst();
    if (!forgotten) return;
    if (!isOver(forgotten.status) && !forgotten.mergedIntoId) await moveEnquiry(trx, forgotten, { verb: "close", actor: { kind: "system" }, at, reason: "Sans nouvelles depuis des années." });
    await emptyTexts(trx, enquiryId);
    await recordAudit(trx, { actor: { kind: "system" }, action: "enquiry.anonymised", objectKind: "enquiry", objectId: enquiryId, at });
  });
}
