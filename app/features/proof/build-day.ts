import { blockText, leafText, leavesText, noHash, weightOf, type Block, type Hash, type Leaf, type Node } from "./proof";
import { growTree, rootOf } from "./tree";

export type PlacedLeaf<L extends Leaf> = L & { hash: string; position: number };

const sortable = (one: { hash: string }, other: { hash: string }) => (one.hash < other.hash ? -1 : 1);

/** A day's leaves in the order of their hashes, which says nothing of when each was given. */
export function placeLeaves<L extends Leaf>(leaves: readonly L[], hash: Hash): PlacedLeaf<L>[] {
  const hashed = leaves.map((leaf) => ({ ...leaf, hash: hash(leafText(leaf)) })).sort(sortable);
  return hashed.map((leaf, position) => ({ ...leaf, position }));
}

type Day = { campaignId: string; day: string; leaves: readonly PlacedLeaf<Leaf>[] };

/** The day's block, chained to the last one. */
export function buildBlock({ campaignId, day, leaves }: Day, last: Block | null, hash: Hash): Block {
  const nodes: Node[] = leaves.map((leaf) => ({ hash: leaf.hash, ...weightOf(leaf.amountCents) }));
  const { hash: root, receivedCents, returnedCents } = rootOf(growTree(nodes, hash));
  const block = {
    campaignId, number: (last?.number ?? 0) + 1, day, movements: leaves.length, receivedCents, returnedCents,
    totalReceivedCents: (last?.totalReceivedCents ?? 0) + receivedCents, totalReturnedCents: (last?.totalReturnedCents ?? 0) + returnedCents,
    root, leavesHash: hash(leavesText(leaves.map((leaf) => leaf.hash))), previousHash: last?.hash ?? noHash,
  };
  return { ...block, hash: hash(blockText(block)) };
}
