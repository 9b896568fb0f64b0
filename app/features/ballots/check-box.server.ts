import { sql } from "kysely";
import { db, type Handle } from "#db";
import { now } from "~/lib/clock.server";
import { logError } from "~/lib/log.server";

export type BoxCounts = { roll: number; slots: number; held: number; refused: number };

/** In one statement, so in one instant: who has voted online, and what is there of it. */
export async function countBox(handle: Handle, roundId: string): Promise<BoxCounts> {
  const { rows } = await sql<BoxCounts>`select
    (select count(*)::int from voter_roll where round_id = ${roundId} and channel <> 'paper') as roll,
    (select count(*)::int from ballot_box where round_id = ${roundId}) as slots,
    (select count(*)::int from held_ballot where round_id = ${roundId}) as held,
    (select count(*)::int from voter_roll where round_id = ${roundId} and refused_on is not null) as refused`.execute(handle);
  return rows[0]!;
}

/** One vote for each who voted, no more and no fewer. */
export const boxAgrees = ({ roll, slots, held, refused }: BoxCounts): boolean => roll === slots + held + refused;

/** The hour's comparison; a disagreement is said aloud, and stays on the round's page. */
export async function checkBox(roundId: string): Promise<boolean> {
  const counts = await countBox(db, roundId);
  const row = { ...counts, checkedAt: await now() };
  await db.insertInto("boxCheck").values({ roundId, ...row }).onConflict((conflict) => conflict.column("roundId").doUpdateSet(row)).execute();
  if (!boxAgrees(counts)) logError("roll and box disagree", new Error("ballots and roll differ"), { round: roundId, ...counts });
  return boxAgrees(counts);
}
