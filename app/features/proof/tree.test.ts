import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildBlock, placeLeaves } from "./build-day";
import { blockText, leafText, weightOf, type Block, type Leaf } from "./proof";
import { growTree, pathOf } from "./tree";
import { findBreak, verifyProof, type GiftProof, type Published } from "./verify-proof";
import { webHash } from "./web-hash";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const campaignId = "0b8e3f0e-6a44-4d50-9d0c-2f8c5d2f6a11";

const aLeaf = (number: number, amountCents: number, day: string): Leaf => ({
  campaignId, day, giftId: `gift-${number}`, nature: amountCents > 0 ? "don" : "remboursement", amountCents, salt: hash(`salt ${day} ${number}`),
});

const days = ["2026-03-28", "2026-03-29", "2026-10-25"];

/** Three days of one campaign, the middle one of these amounts; the proof of each of its leaves. */
function aCampaign(amounts: readonly number[]): { proofs: GiftProof[]; published: Published } {
  const blocks: Block[] = [];
  let proofs: GiftProof[] = [];
  for (const day of days) {
    const leaves = placeLeaves((day === days[1] ? amounts : [2500]).map((amount, number) => aLeaf(number, amount, day)), hash);
    const block = buildBlock({ campaignId, day, leaves }, blocks.at(-1) ?? null, hash);
    const rows = growTree(leaves.map((leaf) => ({ hash: leaf.hash, ...weightOf(leaf.amountCents) })), hash);
    if (day === days[1]) proofs = leaves.map(({ hash: print, position, ...leaf }) => ({ leaf, hash: print, position, path: pathOf(rows, position), block }));
    blocks.push(block);
  }
  const last = blocks.at(-1)!;
  const writtenCents = last.totalReceivedCents - last.totalReturnedCents;
  return { proofs, published: { blocks, totals: { writtenCents, sinceCents: 700, goingBackCents: 200, counterCents: writtenCents + 500 } } };
}

const amounts = (maxLength: number) => fc.array(fc.oneof(fc.integer({ min: 100, max: 1_000_000 }), fc.integer({ min: -50_000, max: -1 })), { minLength: 1, maxLength });

test("every leaf of a day of any size proves, and its day's sums are those of its leaves", async () => {
  for (const size of [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33]) {
    const given = Array.from({ length: size }, (_, index) => (index % 5 === 4 ? -100 : 100 + index));
    const { proofs, published } = aCampaign(given);
    for (const proof of proofs) expect(await verifyProof(proof, published, webHash)).toEqual({ bad: null });
    expect(proofs[0]!.block).toMatchObject({ movements: size, receivedCents: given.filter((cents) => cents > 0).reduce((sum, cents) => sum + cents, 0) });
  }
});

type Change = [what: string, change: (proof: GiftProof, published: Published) => void];
const swap = (text: string) => (text.startsWith("0") ? `1${text.slice(1)}` : `0${text.slice(1)}`);

/** Each takes away one thing that a step holds. */
const changes: Change[] = [
  ["the amount of the gift", ({ leaf }) => void (leaf.amountCents += 1)],
  ["the gift", ({ leaf }) => void (leaf.giftId = "another")],
  ["the day of the gift", ({ leaf }) => void (leaf.day = days[0]!)],
  ["what it was", ({ leaf }) => void (leaf.nature = "correction")],
  ["the salt", ({ leaf }) => void (leaf.salt = swap(leaf.salt))],
  ["the gift and its print, to match", (proof) => { proof.leaf.amountCents += 100; proof.hash = hash(leafText(proof.leaf)); }],
  ["the print", (proof) => void (proof.hash = swap(proof.hash))],
  ["the place", (proof) => void (proof.position = proof.block.movements)],
  ["the way up, a neighbour more", ({ path }) => void path.push({ hash: hash("x"), receivedCents: 0, returnedCents: 0 })],
  ["the sum of the day", ({ block }) => void (block.receivedCents -= 1)],
  ["the count of the day", ({ block }) => void (block.movements += 1)],
  ["the seal of the day", ({ block }) => void (block.hash = swap(block.hash))],
  ["a day before, published otherwise", (_, { blocks }) => void (blocks[0]!.receivedCents += 1)],
  ["a day before, with its seal to match", (_, { blocks }) => void Object.assign(blocks[0]!, buildBlock({ campaignId, day: days[0]!, leaves: placeLeaves([aLeaf(7, 2500, days[0]!)], hash) }, null, hash))],
  ["the day after, left out", (_, published) => void (published.blocks = published.blocks.slice(0, -1))],
  ["the first day, left out", (_, published) => void (published.blocks = published.blocks.slice(1))],
  ["the total of the days", (_, { totals }) => void (totals.writtenCents += 1)],
  ["the counter", (_, { totals }) => void (totals.counterCents += 1)],
];

test.each(changes)("%s cannot be changed", async (_, change) => {
  await fc.assert(fc.asyncProperty(amounts(12), fc.nat(), async (given, which) => {
    const { proofs, published } = structuredClone(aCampaign(given));
    const proof = structuredClone(proofs[which % proofs.length]!);
    change(proof, published);
    expect((await verifyProof(proof, published, webHash)).bad).not.toBeNull();
  }), { numRuns: 20 });
});

test("any neighbour on the way up, changed in any of its values, is found", async () => {
  await fc.assert(fc.asyncProperty(amounts(20).filter(({ length }) => length > 1), fc.nat(), fc.nat(), fc.constantFrom("hash", "receivedCents", "returnedCents"), async (given, which, step, value) => {
    const { proofs, published } = aCampaign(given);
    const proof = structuredClone(proofs[which % proofs.length]!);
    const neighbour = proof.path[step % Math.max(proof.path.length, 1)];
    if (!neighbour) return;
    if (value === "hash") neighbour.hash = swap(neighbour.hash);
    else neighbour[value] += 1;
    expect((await verifyProof(proof, published, webHash)).bad).toBe("day");
  }), { numRuns: 60 });
});

test("a neighbour below zero is refused: it would hide a gift from the sum", async () => {
  const [leaf] = placeLeaves([aLeaf(0, 1000, days[0]!)], hash);
  const { hash: print, position, ...ours } = leaf!;
  const neighbour = { hash: hash("nobody's"), receivedCents: -1000, returnedCents: 0 };
  // Whoever publishes builds the whole day so that it fits, with nothing received.
  const rows = growTree([{ hash: print, ...weightOf(1000) }, neighbour], hash);
  const top = { root: rows.at(-1)![0]!.hash, movements: 2, receivedCents: 0, totalReceivedCents: 0 };
  const forged = { ...buildBlock({ campaignId, day: days[0]!, leaves: [leaf!] }, null, hash), ...top };
  const block = { ...forged, hash: hash(blockText(forged)) };
  const published = { blocks: [block], totals: { writtenCents: 0, sinceCents: 0, goingBackCents: 0, counterCents: 0 } };
  expect(await verifyProof({ leaf: ours, hash: print, position, path: [neighbour], block }, published, webHash)).toEqual({ bad: "day" });
});

test("the broken day is named", async () => {
  const { published } = aCampaign([1000]);
  const blocks = structuredClone([...published.blocks]);
  blocks[1]!.returnedCents += 5;
  expect(await findBreak(blocks, campaignId, webHash)).toBe(2);
  expect(await findBreak(published.blocks, "another campaign", webHash)).toBe(1);
});

test("places say nothing of when gifts were given: leaves are in the order of their hashes", () => {
  const placed = placeLeaves([3, 1, 2].map((number) => aLeaf(number, number * 100, days[0]!)), hash);
  expect(placed.map((leaf) => leaf.hash)).toEqual(placed.map((leaf) => leaf.hash).sort());
});

test("anybody can hash the same texts with a tool of their own", () => {
  expect(leafText(aLeaf(1, -350, days[1]!))).toBe(
    `propulsons:mouvement:1\ncampagne ${campaignId}\njour 2026-03-29\ndon gift-1\nnature remboursement\ncentimes -350\nsel ${hash("salt 2026-03-29 1")}\n`);
});
