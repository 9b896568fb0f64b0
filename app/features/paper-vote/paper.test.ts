import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawReceipt } from "~/features/ballots/secret";
import { differencesOf, placeState, readNumbers, type PlaceFacts, type Reading } from "./paper";
import { correctionSchema, readingSchema } from "./paper.schemas";

const receipts = Array.from({ length: 8 }, drawReceipt);
const reading = (receipt: string) =>
  fc.record({ receipt: fc.constant(receipt), choices: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }).map((list) => list.sort()), isVoid: fc.boolean() })
    .map((one): Reading => (one.isVoid ? { ...one, choices: [] } : one));
const keying = fc.subarray(receipts).chain((some) => fc.tuple(...some.map(reading)));

const text = (list: readonly Reading[]) => JSON.stringify([...list].sort((a, b) => (a.receipt < b.receipt ? -1 : 1)));

describe("two keyings of one place", () => {
  test("differ where they are not the same, whatever the order in which they were typed, and nowhere else", () => {
    fc.assert(fc.property(keying, keying, (first, second) => {
      const found = differencesOf(first, second);
      expect(found.length === 0).toBe(text(first) === text(second));
      expect(differencesOf([...first].reverse(), second)).toEqual(found);
      expect(differencesOf(second, first)).toEqual(found.map((one) => ({ ...one, first: one.second, second: one.first })));
    }));
  });

  test("agree once each difference was decided in both, one after the other", () => {
    fc.assert(fc.property(keying, keying, fc.infiniteStream(fc.boolean()), (first, second, exists) => {
      let [one, other]: [readonly Reading[], readonly Reading[]] = [first, second];
      for (const { receipt, ...read } of differencesOf(first, second)) {
        const kept = exists.next().value ? [read.first ?? read.second!] : [];
        [one, other] = [one, other].map((list) => [...list.filter((ballot) => ballot.receipt !== receipt), ...kept]) as [Reading[], Reading[]];
      }
      expect(differencesOf(one, other)).toEqual([]);
      expect(text(one)).toBe(text(other));
    }));
  });
});

describe("what is typed of a ballot", () => {
  test.each([["3 7,12", [3, 7, 12]], ["12-3;3", [3, 12]], ["", []], ["3 x", null], ["1234", null]])("« %s »", (typed, numbers) => expect(readNumbers(typed)).toEqual(numbers));

  const receipt = receipts[0]!;
  test.each([
    [{ mark: "numbers", numbers: "7 3" }, { receipt, choices: [3, 7], isVoid: false }],
    [{ mark: "blank" }, { receipt, choices: [], isVoid: false }],
    [{ mark: "void", numbers: " " }, { receipt, choices: [], isVoid: true }],
  ])("%o is read", (form, read) => expect(readingSchema.parse({ receipt: receipt.toLowerCase(), ...form })).toEqual(read));

  test.each([[{ mark: "numbers", numbers: "" }], [{ mark: "blank", numbers: "3" }], [{ mark: "void", numbers: "3" }], [{ numbers: "3" }]])("%o is refused beside its field", (form) =>
    expect(readingSchema.safeParse({ receipt, ...form }).success).toBe(false));

  test("a receipt with one wrong letter is refused", () => {
    const wrong = receipt.slice(0, 5) + (receipt[5] === "7" ? "8" : "7") + receipt.slice(6);
    expect(readingSchema.safeParse({ receipt: wrong, mark: "blank" }).success).toBe(false);
  });

  test("a third look may find no such paper", () => expect(correctionSchema.parse({ receipt, mark: "absent" })).toEqual({ receipt, reading: null }));
});

describe("a place", () => {
  const facts: PlaceFacts = { marks: 3, finished: 0, differences: 0, settledAt: null, cancelledAt: null };
  test.each([
    ["open", {}, "marking"], ["sealed", {}, "waiting"], ["over", {}, "waiting"], ["closed", {}, "keying"], ["closed", { marks: 0 }, "empty"],
    ["closed", { finished: 1, differences: 3 }, "keying"], ["closed", { finished: 2, differences: 1 }, "differing"], ["closed", { settledAt: new Date() }, "settled"], ["open", { cancelledAt: new Date() }, "cancelled"],
  ] as const)("%s, %o: %s", (stage, more, state) => expect(placeState({ ...facts, ...more }, stage)).toBe(state));
});
