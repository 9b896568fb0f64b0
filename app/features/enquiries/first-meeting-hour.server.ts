import { db, type Handle, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { bookPlace } from "~/features/events/book-place.server";
import { mailBooking, type MailVerb } from "~/features/events/booking-mail.server";
import { cancelBooking } from "~/features/events/cancel-booking.server";
import { findBooking, type Booking } from "~/features/events/events.server";
import { moveBooking } from "~/features/events/move-booking.server";
import { accountOf, type By } from "~/features/events/places.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound } from "~/lib/errors";
import { findByHourLink, hourLink } from "./hour-links.server";
import { lockEnquiry } from "./lock-enquiry.server";
import { moveEnquiry } from "./move-enquiry.server";
import type { EnquiryStatus } from "./enquiry";

type Enquirer = { id: string; name: string | null; email: string | null; phone: string | null; status: EnquiryStatus };

/** The hour that stands, or null. */
export async function findHour(enquiryId: string, handle: Handle = db): Promise<Booking | null> {
  const row = await handle
    .selectFrom("enquiryAppointment").innerJoin("eventBooking", "eventBooking.id", "bookingId").select("bookingId")
    .where("enquiryId", "=", enquiryId).where("eventBooking.status", "=", "booked").executeTakeFirst();
  return row ? ((await findBooking(row.bookingId, handle)) ?? null) : null;
}

type Gesture = { enquiry: Enquirer; by: By; at: Date };

const moverOf = (by: By) => ("accountId" in by ? by : null);

/** The enquiry's own step; by the link, its row alone says so. */
async function stepOn(trx: Transaction, { enquiry, by, at }: Gesture, verb: "plan_meeting" | "cancel_meeting"): Promise<void> {
  const row = await trx.selectFrom("enquiry").select(["id", "status", "ownerAccountId"]).where("id", "=", enquiry.id).executeTakeFirstOrThrow();
  if (verb === "plan_meeting" && row.status === "meeting_planned") return;
  await moveEnquiry(trx, row, { verb, actor: moverOf(by) ?? { kind: "link", name: enquiry.name ?? "" }, at });
}

async function tell(trx: Transaction, { enquiry, by, at }: Gesture, bookingId: string, verb: MailVerb): Promise<void> {
  const sender = accountOf(by) ?? (await trx.selectFrom("enquiryBookingLink").select("sentBy").where("enquiryId", "=", enquiry.id).where("revokedAt", "is", null).executeTakeFirstOrThrow()).sentBy;
  await mailBooking(trx, bookingId, verb, (await hourLink(trx, enquiry.id, sender, at)).path);
}

async function choose(trx: Transaction, gesture: Gesture, eventId: string): Promise<void> {
  const { enquiry, by, at } = gesture;
  const { kind } = (await trx.selectFrom("event").select("kind").where("id", "=", eventId).executeTakeFirst()) ?? {};
  if (kind !== "first_meeting") throw new DomainError("event.not_offered", {}, "eventId");
  const standing = await findHour(enquiry.id, trx);
  if (standing?.id === eventId) return;
  if (standing) {
    await moveBooking(trx, by, standing.bookingId, eventId, at);
    return tell(trx, gesture, standing.bookingId, "moved");
  }
  await stepOn(trx, gesture, "plan_meeting");
  const bookingId = await bookPlace(trx, by, eventId, { name: enquiry.name ?? "", email: enquiry.email, phone: enquiry.phone }, at);
  await trx.insertInto("enquiryAppointment").values({ bookingId, enquiryId: enquiry.id }).execute();
  await tell(trx, gesture, bookingId, "booked");
}

async function cancel(trx: Transaction, gesture: Gesture): Promise<void> {
  const standing = await findHour(gesture.enquiry.id, trx);
  if (!standing) throw new DomainError("event.not_offered");
  await cancelBooking(trx, gesture.by, standing.bookingId, gesture.at);
  await stepOn(trx, gesture, "cancel_meeting");
  await tell(trx, gesture, standing.bookingId, "cancelled");
}

const asTeam = (actor: Actor, enquiryId: string, run: (trx: Transaction, gesture: Gesture) => Promise<void>) =>
  db.transaction().execute(async (trx) => run(trx, { enquiry: await lockEnquiry(trx, actor, enquiryId), by: actor, at: await now(trx) }));

/** The enquiry is locked first, so that two clicks on one link follow one another. */
const asPerson = (token: string, run: (trx: Transaction, gesture: Gesture) => Promise<void>) =>
  db.transaction().execute(async (trx) => {
    const found = await findByHourLink(token, trx);
    if (!found) throw notFound();
    await trx.selectFrom("enquiry").select("id").where("id", "=", found.id).forUpdate().execute();
    await run(trx, { enquiry: found, by: { kind: "link", name: found.name ?? "" }, at: await now(trx) });
  });

/** On the telephone. @throws 404 | DomainError event.* | enquiry.step_closed */
export const chooseHour = (actor: Actor, enquiryId: string, eventId: string) => asTeam(actor, enquiryId, (trx, gesture) => choose(trx, gesture, eventId));
/** @throws 404 | DomainError event.* | enquiry.step_closed */
export const cancelHour = (actor: Actor, enquiryId: string) => asTeam(actor, enquiryId, cancel);

/** By the mailed link, without an account. @throws 404 | DomainError event.* | enquiry.step_closed */
export const chooseHourByLink = (token: string, eventId: string) => asPerson(token, (trx, gesture) => choose(trx, gesture, eventId));
/** @throws 404 | DomainError event.* */
export const cancelHourByLink = (token: string) => asPerson(token, cancel);
