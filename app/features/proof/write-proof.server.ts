import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { parisInstant } from "~/lib/dates";
import { findHead } from "./blocks.server";
import { buildBlock, placeLeaves } from "./build-day";
import { dayBefore, sortIntoDays } from "./days";
import { listCampaignsToWrite, listUnwritten, type LedgerMovement } from "./movements.server";
import type { Block } from "./proof";
import { textHash } from "./text-hash.server";

/** Writes the days that are over when `today` (Paris) begins, campaign after campaign. Run twice it adds nothing. */
export async function writeProofs(today: string): Promise<void> {
  let blocks = 0;
  for (const campaignId of await listCampaignsToWrite(db, parisInstant(today))) blocks += await writeProof(campaignId, today);
  await db.insertInto("proofRun").values({ day: today, writtenAt: await now(), blocks }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** One campaign's days, each whole or not at all. Answers how many were written. */
export async function writeProof(campaignId: string, today: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    // The trigger of proof_block takes the same lock: two nights cannot write the same day.
    await sql`select pg_advisory_xact_lock(hashtext('proof_block'), hashtext(${campaignId}))`.execute(trx);
    let last = await findHead(trx, campaignId);
    const days = sortIntoDays(await listUnwritten(trx, campaignId, parisInstant(today)), last?.day ?? null, dayBefore(today));
    for (const [day, movements] of days) last = await writeDay(trx, { campaignId, day, movements }, last);
    return days.size;
  });
}

type Day = { campaignId: string; day: string; movements: readonly LedgerMovement[] };

const newSalt = () => randomBytes(32).toString("hex");

async function writeDay(trx: Transaction, { campaignId, day, movements }: Day, last: Block | null): Promise<Block> {
  const leaves = placeLeaves(movements.map((movement) => ({ ...movement, day, salt: newSalt() })), textHash);
  const block = buildBlock({ campaignId, day, leaves }, last, textHash);
  await trx.insertInto("proofBlock").values({ ...block, writtenAt: await now(trx) }).execute();
  // One statement whatever the number: a busy day has thousands.
  await sql`
    insert into proof_leaf (group_id, campaign_id, block_number, position, gift_id, nature, amount_cents, salt, hash)
    select "groupId", ${campaignId}::uuid, ${block.number}::int, position, "giftId", nature, "amountCents", salt, hash
    from jsonb_to_recordset(${JSON.stringify(leaves)}::jsonb) as l ("groupId" bigint, position int, "giftId" uuid, nature text, "amountCents" bigint, salt text, hash text)`.execute(trx);
  return block;
}
