import { nodeText, type AsyncHash, type Hash, type Node } from "./proof";

/*
 * The tree of a day: the shape of RFC 6962 (the last one of an odd row climbs alone), bound to places, and each node bears the
 * sums of what is under it, so that the path of one gift shows that the day's sums contain it.
 */

const sum = (left: Node, right: Node) => ({
  receivedCents: left.receivedCents + right.receivedCents,
  returnedCents: left.returnedCents + right.returnedCents,
});

/** Each row from the leaves to the root. @throws Error without any leaf: a day without movements has no block. */
export function growTree(leaves: readonly Node[], hash: Hash): Node[][] {
  if (leaves.length === 0) throw new Error("A tree has leaves");
  const rows: Node[][] = [[...leaves]];
  for (let row = rows[0]!; row.length > 1; rows.push(row)) row = rowAbove(row, hash);
  return rows;
}

function rowAbove(row: readonly Node[], hash: Hash): Node[] {
  const above: Node[] = [];
  for (let place = 0; place < row.length; place += 2) {
    const [left, right] = [row[place]!, row[place + 1]];
    above.push(right ? { hash: hash(nodeText(left, right)), ...sum(left, right) } : left);
  }
  return above;
}

export const rootOf = (rows: readonly Node[][]): Node => rows.at(-1)![0]!;

/** The neighbours met on the way from a leaf to the root. */
export function pathOf(rows: readonly Node[][], position: number): Node[] {
  return rows.slice(0, -1).flatMap((row, height) => {
    const place = position >> height;
    return row[place ^ 1] ?? [];
  });
}

export type Step = { left: Node; right: Node; node: Node };

const isWhole = (cents: number) => Number.isSafeInteger(cents) && cents >= 0;
const isHonest = ({ hash, receivedCents, returnedCents }: Node) => /^[0-9a-f]{64}$/.test(hash) && isWhole(receivedCents) && isWhole(returnedCents);

/**
 * Climbs from a leaf to the root that its path leads to, each node on the way; null when the path does not fit the place, or
 * when a neighbour's sums are not whole cents: with a sum below zero one could hide another.
 */
export async function climb(leaf: Node, position: number, size: number, path: readonly Node[], hash: AsyncHash): Promise<Step[] | null> {
  if (!Number.isSafeInteger(position) || position < 0 || position >= size || ![leaf, ...path].every(isHonest)) return null;
  const left = [...path];
  const steps: Step[] = [];
  let node = leaf;
  for (let [place, count] = [position, size]; count > 1; place >>= 1, count = (count + 1) >> 1) {
    if ((place ^ 1) >= count) continue;
    const neighbour = left.shift();
    if (!neighbour) return null;
    const pair = place % 2 === 0 ? { left: node, right: neighbour } : { left: neighbour, right: node };
    node = { hash: await hash(nodeText(pair.left, pair.right)), ...sum(pair.left, pair.right) };
    steps.push({ ...pair, node });
  }
  return left.length === 0 ? steps : null;
}
