import type { Handle, Transaction } from "#db";

/** Who sits for a seat from now on; null: nobody. */
export type Sitting = { seatId: string; representedBy: string | null };
type Marked = { meetingId: string; markedBy: string; at: Date };

/** A person who leaves, or whom another replaces, ends a span; who arrives begins one. */
async function writeSpans(trx: Transaction, { meetingId, markedBy, at }: Marked, sittings: readonly Sitting[]): Promise<void> {
  const open = await trx.selectFrom("attendanceSpan").select(["id", "seatId", "accountId"]).where("meetingId", "=", meetingId).where("leftAt", "is", null).execute();
  for (const { seatId, representedBy } of sittings) {
    const span = open.find((one) => one.seatId === seatId);
    if (span?.accountId === representedBy) continue;
    if (span) await trx.updateTable("attendanceSpan").set({ leftAt: at }).where("id", "=", span.id).execute();
    if (representedBy) await trx.insertInto("attendanceSpan").values({ meetingId, seatId, accountId: representedBy, arrivedAt: at, markedBy }).execute();
  }
}

/** Writes who sits now, and when each arrived or left. The caller holds the meeting's row. */
export async function writeAttendance(trx: Transaction, marked: Marked, sittings: readonly Sitting[]): Promise<void> {
  const { meetingId, markedBy, at } = marked;
  const rows = sittings.map(({ seatId, representedBy }) => ({ meetingId, seatId, present: representedBy !== null, representedBy, markedBy, markedAt: at }));
  await trx
    .insertInto("attendance")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["meetingId", "seatId"]).doUpdateSet((eb) => ({
      present: eb.ref("excluded.present"), representedBy: eb.ref("excluded.representedBy"),
      markedBy: eb.ref("excluded.markedBy"), markedAt: eb.ref("excluded.markedAt"),
    })))
    .execute();
  await writeSpans(trx, marked, sittings);
}

/** The meeting ends for those who were still there. */
export const endSpans = (trx: Transaction, meetingId: string, at: Date) =>
  trx.updateTable("attendanceSpan").set({ leftAt: at }).where("meetingId", "=", meetingId).where("leftAt", "is", null).execute();

/** Who sat for each seat, from when to when; arrivals marked by mistake left out. */
export const listSpans = (handle: Handle, meetingId: string) =>
  handle
    .selectFrom("attendanceSpan as span")
    .innerJoin("account", "account.id", "span.accountId")
    .select(["span.seatId", "account.name", "span.arrivedAt", "span.leftAt"])
    .where("span.meetingId", "=", meetingId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("arrivalMistake").select("spanId").whereRef("spanId", "=", "span.id"))))
    .orderBy("span.arrivedAt")
    .execute();
