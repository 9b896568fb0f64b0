import { sql } from "kysely";
import type { Handle } from "#db";

export type MinutesSpan = { name: string; isSubstitute: boolean; arrivedAt: Date; leftAt: Date | null };
export type MinutesSeat = { seat: string; person: string | null; spans: MinutesSpan[] };

const listSpans = (handle: Handle, meetingId: string) =>
  handle
    .selectFrom("attendanceSpan as span")
    .innerJoin("account", "account.id", "span.accountId")
    .select([
      "span.seatId", "account.name", "span.arrivedAt", "span.leftAt",
      sql<boolean>`exists (select from mandate where mandate.seat_id = span.seat_id and mandate.account_id = span.account_id and mandate.kind = 'substitute'
        and daterange(mandate.starts_on, mandate.ends_on, '[]') @> (span.arrived_at at time zone 'Europe/Paris')::date)`.as("isSubstitute"),
    ])
    .where("span.meetingId", "=", meetingId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("arrivalMistake").select("spanId").whereRef("spanId", "=", "span.id"))))
    .orderBy("span.arrivedAt")
    .execute();

/** Each seat: who sat for it at the end, and everyone who did, from when to when. */
export async function listMinutesAttendance(handle: Handle, meetingId: string): Promise<MinutesSeat[]> {
  const spans = await listSpans(handle, meetingId);
  const seats = await handle
    .selectFrom("seat")
    .leftJoin("attendance", (join) => join.onRef("attendance.seatId", "=", "seat.id").on("attendance.meetingId", "=", meetingId))
    .leftJoin("account", "account.id", "attendance.representedBy")
    .select(["seat.id", "seat.name as seat", "account.name as person"])
    .orderBy("seat.position")
    .execute();
  return seats.map(({ id, seat, person }) => ({
    seat, person,
    spans: spans.filter((span) => span.seatId === id).map(({ name, isSubstitute, arrivedAt, leftAt }) => ({ name, isSubstitute, arrivedAt, leftAt })),
  }));
}
