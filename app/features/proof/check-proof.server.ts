import { db, type Handle } from "#db";
import { listBlocks } from "./blocks.server";
import { buildBlock, placeLeaves } from "./build-day";
import { listMovements, type LedgerMovement } from "./movements.server";
import type { Block, Nature } from "./proof";
import { textHash } from "./text-hash.server";
import { readTotals } from "./totals.server";
import { addsUp, findBreak } from "./verify-proof";

type LeafRow = { groupId: number; blockNumber: number; giftId: string; nature: string; amountCents: number; salt: string; hash: string; position: number };

const listLeaves = (handle: Handle, campaignId: string): Promise<LeafRow[]> =>
  handle.selectFrom("proofLeaf").select(["groupId", "blockNumber", "giftId", "nature", "amountCents", "salt", "hash", "position"]).where("campaignId", "=", campaignId).execute();

/** Whether the day that the ledger and the salts give is the one that is published. */
function rebuilds(block: Block, last: Block | null, leaves: readonly LeafRow[]): boolean {
  const made = placeLeaves(leaves.map(({ giftId, nature, amountCents, salt }) => ({ campaignId: block.campaignId, day: block.day, giftId, nature: nature as Nature, amountCents, salt })), textHash);
  const said = new Map(leaves.map(({ hash, position }) => [position, hash]));
  return made.every(({ hash, position }) => said.get(position) === hash) && made.length > 0 && buildBlock({ ...block, leaves: made }, last, textHash).hash === block.hash;
}

function compareWithLedger(leaves: readonly LeafRow[], days: ReadonlyMap<number, string>, movements: readonly LedgerMovement[]): string[] {
  const booked = new Map(movements.map((movement) => [movement.groupId, movement]));
  return leaves.flatMap(({ groupId, giftId, nature, amountCents, blockNumber }) => {
    const movement = booked.get(groupId);
    if (!movement) return [`leaf of group ${groupId}: the ledger has no such movement`];
    const same = movement.giftId === giftId && movement.nature === nature && movement.amountCents === amountCents && movement.happenedOn <= days.get(blockNumber)!;
    return same ? [] : [`leaf of group ${groupId}: ${amountCents} cents on ${days.get(blockNumber)}, ${movement.amountCents} on ${movement.happenedOn} in the ledger`];
  });
}

/** What was recorded well before the last night, of a day that was over, and that no day has. */
async function listForgotten(handle: Handle, campaignId: string): Promise<string[]> {
  const run = await handle.selectFrom("proofRun").select(["day", "recordedAt"]).orderBy("day", "desc").limit(1).executeTakeFirst();
  if (!run) return [];
  const since = new Date(run.recordedAt.getTime() - 600_000);
  const written = new Set((await listLeaves(handle, campaignId)).map(({ groupId }) => groupId));
  const missing = (await listMovements(handle, campaignId)).filter(({ groupId, happenedOn }) => happenedOn < run.day && !written.has(groupId)).map(({ groupId }) => groupId);
  if (missing.length === 0) return [];
  const old = await handle.selectFrom("ledgerGroup").select("id").where("id", "in", missing).where("recordedAt", "<", since).execute();
  return old.map(({ id }) => `group ${id}: in no day of campaign ${campaignId}`);
}

async function checkCampaign(handle: Handle, campaignId: string): Promise<{ days: number; differences: string[] }> {
  const blocks = await listBlocks(handle, campaignId);
  const leaves = await listLeaves(handle, campaignId);
  const differences = compareWithLedger(leaves, new Map(blocks.map(({ number, day }) => [number, day])), await listMovements(handle, campaignId));
  const brokenAt = await findBreak(blocks, campaignId, (text) => Promise.resolve(textHash(text)));
  if (brokenAt !== null) differences.push(`campaign ${campaignId}: the chain breaks at day ${brokenAt}`);
  for (const [index, block] of blocks.entries())
    if (!rebuilds(block, blocks[index - 1] ?? null, leaves.filter(({ blockNumber }) => blockNumber === block.number))) differences.push(`campaign ${campaignId}, ${block.day}: its gifts do not give its seal`);
  const totals = await readTotals(handle, campaignId, blocks.at(-1) ?? null);
  if (!addsUp(totals)) differences.push(`campaign ${campaignId}: ${totals.writtenCents} cents written + ${totals.sinceCents} since - ${totals.goingBackCents} going back <> ${totals.counterCents} on the counter`);
  return { days: blocks.length, differences: [...differences, ...(await listForgotten(handle, campaignId))] };
}

/** Rebuilds every published day from the ledger; one sentence for each thing that does not hold. */
export async function checkProof(handle: Handle = db): Promise<{ campaigns: number; days: number; differences: string[] }> {
  const campaigns = await handle.selectFrom("campaign").select("id").where((eb) => eb.exists(eb.selectFrom("ledgerGroup").select("ledgerGroup.id").whereRef("ledgerGroup.campaignId", "=", "campaign.id"))).execute();
  const checked = [];
  for (const { id } of campaigns) checked.push(await checkCampaign(handle, id));
  return { campaigns: checked.length, days: checked.reduce((sum, { days }) => sum + days, 0), differences: checked.flatMap(({ differences }) => differences) };
}
