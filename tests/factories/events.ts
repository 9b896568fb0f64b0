import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { EventKind } from "~/features/events/event";
import { openEvent } from "~/features/events/open-event.server";
import { addDays, parisDay, parisInstant } from "~/lib/dates";

type Hour = { days?: number; hour?: string; startsAt?: Date; kind?: EventKind; capacity?: number; hasWaitingList?: boolean };

/** An hour that this person offers, so many days ahead at that hour, or at `startsAt`. */
export function anEvent(team: Actor, { days = 10, hour = "10:00", startsAt = hourAhead(days, hour), kind = "first_meeting", ...options }: Hour = {}): Promise<string> {
  return openEvent(team, { kind, title: "Premier rendez-vous", place: "Maison de l’Exemple, Béthune", startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), hostId: team.accountId, ...options });
}

const hourAhead = (days: number, hour: string) => parisInstant(addDays(parisDay(new Date()), days), `${hour}:00`);

export const bookingsOf = (eventId: string) => db.selectFrom("eventBooking").selectAll().where("eventId", "=", eventId).orderBy("bookedAt").execute();
