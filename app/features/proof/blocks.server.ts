import type { Handle } from "#db";
import type { Block, Node } from "./proof";
import { weightOf } from "./proof";

const columns = [
  "campaignId", "number", "day", "movements", "receivedCents", "returnedCents", "totalReceivedCents", "totalReturnedCents", "root", "leavesHash", "previousHash", "hash",
] as const satisfies (keyof Block)[];

/** The days of a campaign, from the first to the last. */
export const listBlocks = (handle: Handle, campaignId: string): Promise<Block[]> =>
  handle.selectFrom("proofBlock").select(columns).where("campaignId", "=", campaignId).orderBy("number").execute();

/** The last day of a campaign, or null before its first gift is written. */
export async function findHead(handle: Handle, campaignId: string): Promise<Block | null> {
  return (await handle.selectFrom("proofBlock").select(columns).where("campaignId", "=", campaignId).orderBy("number", "desc").limit(1).executeTakeFirst()) ?? null;
}

/** The bottom row of a day's tree, in the order of its places. */
export async function listLeafNodes(handle: Handle, { campaignId, number }: Pick<Block, "campaignId" | "number">): Promise<Node[]> {
  const rows = await handle.selectFrom("proofLeaf").select(["hash", "amountCents"]).where("campaignId", "=", campaignId).where("blockNumber", "=", number).orderBy("position").execute();
  return rows.map(({ hash, amountCents }) => ({ hash, ...weightOf(amountCents) }));
}
