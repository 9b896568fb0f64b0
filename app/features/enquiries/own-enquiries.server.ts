import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { EnquiryLife } from "~/features/label/life";
import { now } from "~/lib/clock.server";
import { hourPath } from "./hour-links.server";

export type OwnEnquiry = EnquiryLife & { id: string; projectName: string | null };

const since = sql<Date>`coalesce((select max(at) from transition where subject = 'enquiry' and subject_id = enquiry.id), enquiry.received_at)`;

const readOwn = (email: string, at: Date) =>
  db
    .selectFrom("enquiry")
    .leftJoin("enquiryBookingLink as link", (join) => join.onRef("link.enquiryId", "=", "enquiry.id").on("link.revokedAt", "is", null).on("link.expiresAt", ">", at))
    .leftJoin("enquiryInvitation as invitation", (join) => join.onRef("invitation.enquiryId", "=", "enquiry.id").on("invitation.revokedAt", "is", null).on("invitation.acceptedAt", "is", null))
    .select(["enquiry.id", "enquiry.status", "enquiry.projectName", since.as("since"), "link.id as linkId", "link.expiresAt as linkUntil", "invitation.expiresAt as invitedUntil"])
    .select((eb) =>
      eb.selectFrom("enquiryAppointment")
        .innerJoin("eventBooking", "eventBooking.id", "enquiryAppointment.bookingId")
        .innerJoin("event", "event.id", "eventBooking.eventId")
        .select("event.startsAt")
        .whereRef("enquiryAppointment.enquiryId", "=", "enquiry.id")
        .where("eventBooking.status", "=", "booked")
        .limit(1)
        .as("meetingAt"),
    )
    .where("enquiry.email", "=", email)
    .where("enquiry.status", "not in", ["application", "closed"])
    .where("enquiry.mergedIntoId", "is", null)
    .where("enquiry.anonymisedAt", "is", null)
    .where("enquiry.isHistory", "=", false)
    .orderBy("enquiry.receivedAt", "desc")
    .execute();

/** First contacts under way of whoever is signed in with the address that enquired. */
export async function listOwnEnquiries(actor: Pick<Actor, "email">): Promise<OwnEnquiry[]> {
  const rows = await readOwn(actor.email, await now());
  return rows.map(({ linkId, linkUntil, ...enquiry }) => ({ ...enquiry, hour: linkId && linkUntil ? { path: hourPath(linkId), until: linkUntil } : null }));
}
