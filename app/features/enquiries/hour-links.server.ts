import { createHash, randomUUID } from "node:crypto";
import { db, type Handle, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { readToken, signToken } from "~/lib/signed-link.server";
import { isOver } from "./enquiry";
import { lockEnquiry } from "./lock-enquiry.server";

const PURPOSE = "first-meeting-hour";
/** Time to choose, and to change one's mind after a meeting that had to be moved. */
const LINK_DAYS = 60;

const hash = (token: string) => createHash("sha256").update(token).digest("base64url");
export const hourPath = (id: string) => `/rendez-vous/${signToken(PURPOSE, id)}`;

/** The link of this enquiry that opens now, or a new one. On the caller's transaction, the enquiry locked. */
export async function hourLink(trx: Transaction, enquiryId: string, accountId: string, at: Date): Promise<{ path: string; expiresAt: Date }> {
  const live = await trx.selectFrom("enquiryBookingLink").select(["id", "expiresAt"]).where("enquiryId", "=", enquiryId).where("revokedAt", "is", null).executeTakeFirst();
  if (live && live.expiresAt > at) return { path: hourPath(live.id), expiresAt: live.expiresAt };
  await trx.updateTable("enquiryBookingLink").set({ revokedAt: at }).where("enquiryId", "=", enquiryId).where("revokedAt", "is", null).execute();
  const id = randomUUID();
  const expiresAt = parisInstant(addDays(parisDay(at), LINK_DAYS), "23:59:59");
  await trx.insertInto("enquiryBookingLink").values({ id, enquiryId, secretHash: hash(signToken(PURPOSE, id)), sentBy: accountId, sentAt: at, expiresAt }).execute();
  return { path: hourPath(id), expiresAt };
}

/** The link that changes this booking, drawn anew when the last one ended before its hour; null for what is no first meeting. */
export async function findHourLink(trx: Transaction, bookingId: string, at: Date): Promise<string | null> {
  const row = await trx
    .selectFrom("enquiryAppointment")
    .innerJoin("eventBooking", "eventBooking.id", "enquiryAppointment.bookingId")
    .innerJoin("event", "event.id", "eventBooking.eventId")
    .select(["enquiryAppointment.enquiryId", "event.hostAccountId"])
    .where("enquiryAppointment.bookingId", "=", bookingId)
    .executeTakeFirst();
  return row ? (await hourLink(trx, row.enquiryId, row.hostAccountId, at)).path : null;
}

/** The enquiry whose hour this link chooses now; null when it was revoked or expired, or when nothing is to be chosen any more. @throws 404 for a link that we did not sign */
export async function findByHourLink(token: string, handle: Handle = db) {
  orNotFound(readToken(PURPOSE, token));
  const row = await handle
    .selectFrom("enquiryBookingLink")
    .innerJoin("enquiry", "enquiry.id", "enquiryBookingLink.enquiryId")
    .select(["enquiry.id", "enquiry.name", "enquiry.email", "enquiry.phone", "enquiry.status"])
    .where("secretHash", "=", hash(token))
    .where("revokedAt", "is", null)
    .where("enquiryBookingLink.expiresAt", ">", await now(handle))
    .where("enquiry.anonymisedAt", "is", null)
    .where("enquiry.mergedIntoId", "is", null)
    .executeTakeFirst();
  return row && !isOver(row.status) ? row : null;
}

/** Mails the link to the person. @throws 404 | DomainError enquiry.no_email | enquiry.step_closed | merged */
export async function sendHourLink(actor: Actor, enquiryId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { email, name, status } = await lockEnquiry(trx, actor, enquiryId);
    if (!email) throw new DomainError("enquiry.no_email");
    if (!["new", "contacted", "meeting_planned"].includes(status)) throw new DomainError("enquiry.step_closed");
    const at = await now(trx);
    const { path, expiresAt } = await hourLink(trx, enquiryId, actor.accountId, at);
    const props = { name: name ?? "", sentByName: actor.name, link: path, linkExpiresAt: expiresAt.toISOString() };
    await queueMail(trx, { key: `enquiry-hour:${enquiryId}:${at.toISOString()}`, template: "choose-hour", to: email, props });
    await recordAudit(trx, { actor, action: "enquiry.hour_link_sent", objectKind: "enquiry", objectId: enquiryId, at });
  });
}
