import { db } from "#db";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { readOfflineToken } from "~/features/offline-gifts/offline-link.server";
import { orNotFound } from "~/lib/errors";
import { listBlocks, listLeafNodes } from "./blocks.server";
import type { Block, Nature } from "./proof";
import { growTree, pathOf } from "./tree";
import { textHash } from "./text-hash.server";
import type { GiftProof } from "./verify-proof";

const findHere = (id: string) =>
  db.selectFrom("donation").innerJoin("campaign", "campaign.id", "donation.campaignId").innerJoin("project", "project.id", "campaign.projectId")
    .select(["donation.id", "donation.amountCents", "donation.status", "project.slug", "project.name as projectName", "campaign.id as campaignId"])
    .where("donation.id", "=", id).executeTakeFirst();

type Linked = NonNullable<Awaited<ReturnType<typeof findHere>>>;

/** A corrected gift leads to the one that stands in its place: its donor follows both. */
async function findOutside(id: string): Promise<(Omit<Linked, "status"> & { status: string; earlier: string[] }) | undefined> {
  const gift = await outsideQuery(id);
  if (!gift?.nextId) return gift && { ...gift, earlier: [] };
  const next = await findOutside(gift.nextId);
  return next && { ...next, earlier: [id, ...next.earlier] };
}

const outsideQuery = (id: string) =>
  db.selectFrom("offlineGift").leftJoin("offlineGift as next", "next.replacesId", "offlineGift.id").innerJoin("campaign", "campaign.id", "offlineGift.campaignId").innerJoin("project", "project.id", "campaign.projectId")
    .select(["offlineGift.id", "offlineGift.amountCents", "offlineGift.status", "project.slug", "project.name as projectName", "campaign.id as campaignId", "next.id as nextId"])
    .where("offlineGift.id", "=", id).executeTakeFirst();

/** What the link names, paid on the site or outside it. @throws 404 */
async function getLinkedGift(token: string) {
  const [here, outside] = [readDonationToken(token), readOfflineToken(token)];
  if (here) return { ...orNotFound(await findHere(here)), earlier: [] };
  return orNotFound(outside ? await findOutside(outside) : null);
}

const leavesOf = (giftIds: string[]) =>
  db.selectFrom("proofLeaf").select(["campaignId", "blockNumber", "position", "giftId", "nature", "amountCents", "salt", "hash"]).where("giftId", "in", giftIds).orderBy("blockNumber").orderBy("position").execute();

async function proofOf(leaf: Awaited<ReturnType<typeof leavesOf>>[number], block: Block): Promise<GiftProof> {
  const rows = growTree(await listLeafNodes(db, block), textHash);
  const { campaignId, giftId, amountCents, salt, hash, position } = leaf;
  return { leaf: { campaignId, day: block.day, giftId, nature: leaf.nature as Nature, amountCents, salt }, hash, position, path: pathOf(rows, position), block };
}

/** Everything a donor needs to check their gift by themselves: one proof for each of its movements. @throws 404 */
export async function getGiftProofs(token: string) {
  const { id, status, earlier, slug, projectName, campaignId, amountCents } = await getLinkedGift(token);
  const leaves = await leavesOf([id, ...earlier]);
  const blocks = leaves.length > 0 ? await listBlocks(db, campaignId) : [];
  const proofs: GiftProof[] = [];
  for (const leaf of leaves) proofs.push(await proofOf(leaf, blocks[leaf.blockNumber - 1]!));
  return { slug, projectName, campaignId, amountCents, isPaid: ["paid", "confirmed", "returned", "corrected"].includes(status), proofs };
}

export type GiftProofs = Awaited<ReturnType<typeof getGiftProofs>>;
