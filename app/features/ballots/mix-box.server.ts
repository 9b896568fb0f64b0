import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";

/** An accepted ballot enters among so many others, so that its coming tells nothing. */
export const HELD_BATCH = 20;

/** `batch`: how many accepted ballots must wait before any enters. `emptied`: the round whose ballots leave the box. */
export const mixTables = (trx: Transaction, batch: number, emptied: string | null = null) => sql`select mix_box(${batch}, ${emptied})`.execute(trx);

/** Writes the box again in the order of its slots, in new files; whoever votes meanwhile waits. Once a night and at the close. */
export async function mixBox(roundId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await mixTables(trx, HELD_BATCH);
    const mixedOn = parisDay(await now(trx));
    await trx.insertInto("boxMixing").values({ roundId, mixedOn }).onConflict((row) => row.column("roundId").doUpdateSet({ mixedOn })).execute();
  });
}
