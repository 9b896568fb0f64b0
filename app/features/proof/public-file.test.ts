import { expect, test } from "vitest";
import { noHash, type Block } from "./proof";
import { publicFile, readPublicFile } from "./public-file";

const block: Block = {
  campaignId: "c", number: 1, day: "2026-05-04", movements: 3, receivedCents: 100, returnedCents: 20, totalReceivedCents: 100, totalReturnedCents: 20,
  root: "a".repeat(64), leavesHash: "b".repeat(64), previousHash: noHash, hash: "c".repeat(64),
};
const published = { blocks: [block], totals: { writtenCents: 80, sinceCents: 5, goingBackCents: 1, counterCents: 84 } };

test("what is published is what is read back", () => {
  expect(readPublicFile(JSON.parse(JSON.stringify(publicFile({ slug: "four", campaignId: "c", ...published }))))).toEqual(published);
});

test.each([null, "page", {}, { journees: "none" }, { journees: [null, 3] }])("a file that is none of ours verifies as nothing: %j", (file) => {
  const { blocks, totals } = readPublicFile(file);
  expect([totals.counterCents, ...blocks.map(({ number }) => number)].every(Number.isNaN)).toBe(true);
});
