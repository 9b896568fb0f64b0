import { blockText, leafText, noHash, weightOf, type AsyncHash, type Block, type Leaf, type Node } from "./proof";
import { climb } from "./tree";

/** What a donor holds of one movement of their gift: all that its hash is made of, and the way up to its day. */
export type GiftProof = { leaf: Leaf; hash: string; position: number; path: Node[]; block: Block };

export const proofSteps = ["print", "day", "published", "chain", "total"] as const;
export type ProofStep = (typeof proofSteps)[number];

/** `bad`: the first step that does not hold; those after it say nothing. */
export type Verdict = { bad: ProofStep | null; /** Whom the chain breaks at: a day's number. */ brokenAt?: number };

/** How the written days lead to the counter of the campaign's page; integer cents. */
export type Totals = {
  writtenCents: number;
  /** Moved since, and not written yet. */
  sinceCents: number;
  /** Still written, and counted no more: on its way back to its donors. */
  goingBackCents: number;
  counterCents: number;
};

export const addsUp = ({ writtenCents, sinceCents, goingBackCents, counterCents }: Totals): boolean => writtenCents + sinceCents - goingBackCents === counterCents;

/** What everybody reads of the campaign: its days from the first to the last, and what leads from them to the counter. */
export type Published = { blocks: readonly Block[]; totals: Totals };

/** The number of the first day that does not follow from the one before, or null. */
export async function findBreak(blocks: readonly Block[], campaignId: string, hash: AsyncHash): Promise<number | null> {
  let last = { number: 0, day: "", hash: noHash, totalReceivedCents: 0, totalReturnedCents: 0 };
  for (const block of blocks) {
    const follows =
      block.campaignId === campaignId && block.number === last.number + 1 && block.day > last.day && block.previousHash === last.hash &&
      block.receivedCents >= 0 && block.returnedCents >= 0 &&
      block.totalReceivedCents === last.totalReceivedCents + block.receivedCents &&
      block.totalReturnedCents === last.totalReturnedCents + block.returnedCents &&
      block.hash === (await hash(blockText(block)));
    if (!follows) return last.number + 1;
    last = block;
  }
  return null;
}

const printHolds = async ({ leaf, hash: said, block }: GiftProof, hash: AsyncHash) =>
  leaf.campaignId === block.campaignId && leaf.day === block.day && said === (await hash(leafText(leaf)));

/** The path leads to the day's root, and to its sums. */
async function dayHolds({ leaf, hash: leafHash, position, path, block }: GiftProof, hash: AsyncHash): Promise<boolean> {
  const bottom: Node = { hash: leafHash, ...weightOf(leaf.amountCents) };
  const steps = await climb(bottom, position, block.movements, path, hash);
  if (!steps) return false;
  const top = steps.at(-1)?.node ?? bottom;
  return top.hash === block.root && top.receivedCents === block.receivedCents && top.returnedCents === block.returnedCents;
}

const isPublished = ({ block }: GiftProof, { blocks }: Published) => blocks.some(({ number, hash }) => number === block.number && hash === block.hash);

const totalHolds = ({ blocks, totals }: Published) => {
  const last = blocks.at(-1);
  return last !== undefined && last.totalReceivedCents - last.totalReturnedCents === totals.writtenCents && addsUp(totals);
};

/** Each step in its order, the first that fails is the answer. Nothing here trusts who gave the values. */
export async function verifyProof(proof: GiftProof, published: Published, hash: AsyncHash): Promise<Verdict> {
  if (!(await printHolds(proof, hash))) return { bad: "print" };
  if (!(await dayHolds(proof, hash)) || proof.block.hash !== (await hash(blockText(proof.block)))) return { bad: "day" };
  if (!isPublished(proof, published)) return { bad: "published" };
  const brokenAt = await findBreak(published.blocks, proof.leaf.campaignId, hash);
  if (brokenAt !== null) return { bad: "chain", brokenAt };
  return { bad: totalHolds(published) ? null : "total" };
}
