import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { EventKind } from "~/features/events/event";
import { openEvent } from "~/features/events/open-event.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";

/** An hour that this person offers, so many days ahead at that hour. */
export function anEvent(team: Actor, { days = 10, hour = "10:00", kind = "first_meeting" as EventKind, ...options }: { days?: number; hour?: string; kind?: EventKind; capacity?: number; hasWaitingList?: boolean } = {}): Promise<string> {
  const startsAt = parisInstant(addDays(parisDay(new Date()), days), `${hour}:00`);
  return openEvent(team, { kind, title: "Premier rendez-vous", place: "Maison de l’Exemple, Béthune", startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), hostId: team.accountId, ...options });
}

export const bookingsOf = (eventId: string) => db.selectFrom("eventBooking").selectAll().where("eventId", "=", eventId).orderBy("bookedAt").execute();
