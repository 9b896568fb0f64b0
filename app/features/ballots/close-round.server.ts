import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { chainOf } from "./chain";
import { boxAgrees, countBox } from "./check-box.server";
import { mixTables } from "./mix-box.server";
import { appendToRegister } from "./register.server";

/** Nobody votes, changes or mixes until this transaction ends; those who vote now are waited for. */
const lockBox = (trx: Transaction) => sql`select pg_advisory_xact_lock(hashtextextended('ballot_box', 0))`.execute(trx);

/** Copies the box without its slots, by fingerprint. Returns the fingerprints in their order. */
async function keepSealed(trx: Transaction, roundId: string): Promise<string[]> {
  await sql`insert into closed_ballot (round_id, position, fingerprint, sealed)
    select round_id, row_number() over (order by sha256(sealed)), sha256(sealed), sealed from ballot_box where round_id = ${roundId} order by sha256(sealed)`.execute(trx);
  const { rows } = await sql<{ fingerprint: string }>`select encode(fingerprint, 'hex') as fingerprint from closed_ballot where round_id = ${roundId} order by position`.execute(trx);
  return rows.map(({ fingerprint }) => fingerprint);
}

async function mayClose(trx: Transaction, roundId: string, at: Date): Promise<boolean> {
  const round = await trx.selectFrom("ballotRound").select(["closesAt", "closedAt", "sealedAt"]).where("id", "=", roundId).forUpdate().executeTakeFirst();
  if (!round?.sealedAt || round.closedAt || at < round.closesAt) return false;
  const undecided = await trx.selectFrom("heldBallot").select("id").where("roundId", "=", roundId).where("acceptedOn", "is", null).executeTakeFirst();
  return !undecided;
}

/**
 * Lock, mix, drop the slots, publish the sorted fingerprints and the head of their chain: before anything is opened.
 * False when it is not due, already done, or held votes still wait for two people. `at`: now by default.
 */
export async function closeRound(roundId: string, at?: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const instant = at ?? (await now(trx));
    await lockBox(trx);
    if (!(await mayClose(trx, roundId, instant))) return false;
    await mixTables(trx, 1);
    if (!boxAgrees(await countBox(trx, roundId))) throw new Error("roll and box disagree: the round is not closed");
    const chainHead = await chainOf(await keepSealed(trx, roundId));
    await mixTables(trx, 1, roundId);
    await trx.updateTable("ballotRound").set({ closedAt: instant, chainHead }).where("id", "=", roundId).where("closedAt", "is", null).executeTakeFirstOrThrow();
    await appendToRegister(trx, { roundId, kind: "closed", detail: chainHead, at: instant });
    return true;
  });
}
