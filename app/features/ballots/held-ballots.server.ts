import { sql } from "kysely";
import { db } from "#db";

/** A vote that waits for two people, as they see it: its reasons, never its choices nor whose it is. */
export const listHeld = (roundId: string, accountId: string) =>
  db
    .selectFrom("heldBallot")
    .innerJoin("voterRoll", (join) => join.onRef("voterRoll.roundId", "=", "heldBallot.roundId").onRef("voterRoll.voterTag", "=", "heldBallot.voterTag"))
    .select(["id", "reasons", "decideBy", "channel", "day",
      sql<number>`(select count(*)::int from held_opinion where held_id = held_ballot.id)`.as("opinions"),
      sql<boolean | null>`(select accepts from held_opinion where held_id = held_ballot.id and account_id = ${accountId})`.as("own")])
    .where("heldBallot.roundId", "=", roundId)
    .where("acceptedOn", "is", null)
    .orderBy("decideBy")
    .orderBy("id")
    .execute();

export type Held = Awaited<ReturnType<typeof listHeld>>[number];

export async function countHeld(roundId: string): Promise<{ waiting: number; accepted: number }> {
  const { rows } = await sql<{ waiting: number; accepted: number }>`select count(*) filter (where accepted_on is null)::int as waiting, count(accepted_on)::int as accepted
    from held_ballot where round_id = ${roundId}`.execute(db);
  return rows[0]!;
}
