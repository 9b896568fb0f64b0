import { db } from "#db";
import { anEnquiry, anInvitation } from "#tests/factories/enquiries";
import { anEvent } from "#tests/factories/events";
import type { Actor } from "~/features/accounts/permissions";
import { sendHourLink } from "~/features/enquiries/hour-links.server";
import { bookingPath } from "~/features/events/booking-links.server";
import { joinGathering } from "~/features/events/join-gathering.server";
import { findOwnFeed, openFeed } from "~/features/events/calendar-feed.server";
import { planFollowUp } from "~/features/enquiries/plan-follow-up.server";
import { mergeEnquiries } from "~/features/enquiries/merge-enquiries.server";
import { addDays, parisDay } from "~/lib/dates";

/** An hour on offer, the link that chooses it, and the feed of who receives. */
async function hourRows(team: Actor) {
  const enquiryId = await anEnquiry(team);
  await sendHourLink(team, enquiryId);
  const { props } = await db.selectFrom("mailMessage").select("props").where("key", "like", `enquiry-hour:${enquiryId}:%`).executeTakeFirstOrThrow();
  await openFeed(team);
  const feed = (await findOwnFeed(team))!.path.replace("/agenda/", "");
  return { eventId: await anEvent(team), token: (props as { link: string }).link.replace("/rendez-vous/", ""), feed };
}

/** A gathering that somebody joined, and the link of their place. */
async function gatheringRows(team: Actor) {
  const eventId = await anEvent(team, { days: 12, kind: "workshop", capacity: 5, hasWaitingList: true });
  await joinGathering(eventId, { name: "Odile Exemple", email: "odile.place@example.org" });
  const { id: bookingId } = await db.selectFrom("eventBooking").select("id").where("eventId", "=", eventId).executeTakeFirstOrThrow();
  const place = { token: bookingPath(bookingId).replace("/rencontres/place/", "") };
  return {
    "routes/public/gathering.tsx": { eventId },
    "routes/public/gathering-place.tsx": place,
    "routes/public/gathering-leaving.ts": place,
    "routes/team/event.tsx": { eventId },
    "routes/team/gathering-cancellation.tsx": { eventId },
    "routes/team/event-attendance.ts": { eventId, bookingId },
    "routes/team/event-place-withdrawal.ts": { eventId, bookingId },
  };
}

/** One enquiry in each state that a page needs, and the link of an invitation. */
export async function enquiryRows(team: Actor) {
  const [enquiryId, otherId, metId, mergedId, invitedId] = [await anEnquiry(team), await anEnquiry(team), await anEnquiry(team, { status: "met" }), await anEnquiry(team), await anEnquiry(team, { status: "met" })];
  await mergeEnquiries(team, mergedId, otherId, "La même demande.");
  const followUpId = await planFollowUp(team, enquiryId, { action: "Rappeler", dueOn: addDays(parisDay(new Date()), 2), ownerId: team.accountId });
  const token = await anInvitation(team, invitedId, "odile.invitee@example.org");
  const hours = await hourRows(team);
  const usual = { enquiryId, eventId: hours.eventId, otherId, followUpId, step: "reponse" };
  const special: Record<string, Record<string, string>> = {
    ...(await gatheringRows(team)),
    "routes/team/enquiry-project.tsx": { enquiryId: metId },
    "routes/team/enquiry-invitation-withdrawal.ts": { enquiryId: invitedId },
    "routes/team/enquiry-merge-undo.tsx": { enquiryId: mergedId },
    "routes/account/invitation.tsx": { token },
    "routes/public/hour.tsx": { token: hours.token },
    "routes/public/hour-cancellation.ts": { token: hours.token },
    "routes/account/calendar-feed.ts": { token: hours.feed },
  };
  return { usual, special };
}
