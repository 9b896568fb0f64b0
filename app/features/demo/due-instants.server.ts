import { sql } from "kysely";
import { db } from "#db";
import { launchInstant } from "~/features/campaigns/deadline";

/** When the next open campaign ends. */
export async function nextDeadline(): Promise<Date | null> {
  const row = await db.selectFrom("campaign").select("endsAt").where("status", "in", ["live", "suspended"]).where("endsAt", "is not", null).orderBy("endsAt").executeTakeFirst();
  return row?.endsAt ?? null;
}

/** When the next approved campaign opens. */
async function nextLaunch(): Promise<Date | null> {
  const row = await db.selectFrom("campaign").select("launchOn").where("status", "=", "approved").where("launchOn", "is not", null).orderBy("launchOn").executeTakeFirst();
  return row?.launchOn ? launchInstant(row.launchOn) : null;
}

/** When the sealed vote opens, or else closes; null once the box is closed. */
export async function nextVoteStep(at: Date): Promise<Date | null> {
  const round = await db.selectFrom("ballotRound").select(["opensAt", "closesAt"]).where("sealedAt", "is not", null).where("closedAt", "is", null).orderBy("closesAt").executeTakeFirst();
  return round ? (round.opensAt > at ? round.opensAt : round.closesAt) : null;
}

/** When the money on its way takes its next step. */
export async function nextPayoutStep(): Promise<Date | null> {
  const row = await db
    .selectFrom("payout")
    .select(sql<Date>`coalesce(arrives_on, not_before)`.as("at"))
    .where("status", "in", ["planned", "pending", "in_transit"])
    .orderBy("at")
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The first opening or end strictly between two instants: a jump must not leap over it. */
export async function firstDueBetween(from: Date, to: Date): Promise<Date | null> {
  const due = [await nextLaunch(), await nextDeadline(), await nextVoteStep(from)].filter((at): at is Date => at !== null && at > from && at < to);
  return due.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
