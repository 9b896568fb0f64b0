import type { Switch } from "./switch";

const events = "app/features/events/events.server.test.ts";
const hours = "app/features/enquiries/first-meeting.server.test.ts";

/** What keeps an hour for one person, and a link for its owner. */
export default [
  { protection: "Nobody receives in two places at once", sql: "alter table event drop constraint event_host_is_free", proof: events, title: "nobody receives in two places at once" },
  { protection: "Two people never hold one place", sql: "drop index event_booking_place_idx", proof: events, title: "two people on one place" },
  { protection: "A place that the event has not is refused", sql: "drop trigger event_booking_guarded on event_booking", proof: events, title: "a place that does not exist" },
  { protection: "What happened to a booking is append-only", sql: "drop trigger event_booking_fact_append_only on event_booking_fact", proof: events, title: "never rewritten" },
  { protection: "An appointment is changed by the person until a delay only", file: "app/features/events/places.server.ts", from: "if (!mayChange(event.startsAt, at, isTeam(by)))", to: "if (event.startsAt <= at)", proof: events, title: "less than a day before" },
  { protection: "A revoked calendar feed opens nothing", file: "app/features/events/calendar-feed.server.ts", from: `.where("id", "=", id).where("revokedAt", "is", null)`, to: `.where("id", "=", id)`, proof: events, title: "nothing once revoked" },
  { protection: "The link that chooses an hour is signed, and ends with the enquiry", file: "app/features/enquiries/hour-links.server.ts", from: "return row && !isOver(row.status) ? row : null", to: "return row ?? null", proof: hours, title: "the link of a closed enquiry" },
  { protection: "Only gatherings are joined from a public page", file: "app/features/events/join-gathering.server.ts", from: `.where("id", "=", eventId).where("kind", "in", [...gatheringKinds])`, to: `.where("id", "=", eventId).where("kind", "is not", null)`, proof: "app/features/events/gatherings.server.test.ts", title: "not joined from a public page" },
  { protection: "Whoever waits learns that a place is theirs", file: "app/features/events/places.server.ts", from: `  await mailBooking(trx, next.id, "promoted", isGathering(event.kind) ? bookingPath(next.id) : null);\n`, to: "  void mailBooking; void bookingPath; void isGathering;\n", proof: "app/features/events/gatherings.server.test.ts", title: "told so with the link" },
  { protection: "A first meeting ends with a plan balanced to the cent", file: "app/features/enquiries/end-first-meeting.server.ts", from: "if (gapCents !== 0)", to: "if (gapCents > 100)", proof: hours, title: "one cent off" },
] satisfies Switch[];
