import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addUpHidden, leastAlike, recipientOf, whatIsSeenOf, type Around, type GiftFacts, type Viewer } from "./visibility";

const address = "1 rue des Écoles, 62000 Arras";
const chargedAt = new Date("2026-05-03T22:30:00Z");
const gift: GiftFacts = { donorName: "Claire", message: "Courage !", postalAddress: address, amountCents: 13_731, chargedAt, anonymous: false, amountHidden: false, wordsHidden: false };
const live: Around = { campaignStatus: "live", alikeDonors: 9 };
const over: Around = { campaignStatus: "succeeded", alikeDonors: 9 };
const lonely: Around = { campaignStatus: "succeeded", alikeDonors: 2 };

const choices = {
  "hides nothing": {},
  "hides their name": { anonymous: true },
  "hides the amount": { amountHidden: true },
  "hides both": { anonymous: true, amountHidden: true },
  "was hidden by the team": { wordsHidden: true },
} as const;

type Row = [donor: keyof typeof choices, viewer: Viewer, when: string, around: Around, name: string, message: string, day: string, amount: string];

const rows: Row[] = [
  ["hides nothing", "public", "while it runs", live, "Claire", "read", "–", "–"],
  ["hides nothing", "holder", "while it runs", live, "Claire", "read", "4 May", "137,31 €"],
  ["hides their name", "public", "while it runs", live, "–", "read", "–", "–"],
  ["hides their name", "holder", "while it runs", live, "–", "read", "–", "137,31 €"],
  ["hides their name", "holder", "once it is over", over, "–", "read", "–", "137,31 €"],
  ["hides the amount", "public", "while it runs", live, "–", "–", "–", "–"],
  ["hides the amount", "holder", "while it runs", live, "–", "–", "–", "–"],
  ["hides the amount", "public", "once it is over", over, "Claire", "read", "–", "–"],
  ["hides the amount", "holder", "once it is over", over, "Claire", "read", "–", "–"],
  ["hides the amount", "holder", "once it is over, two donors alike", lonely, "–", "read", "–", "–"],
  ["hides both", "public", "while it runs", live, "–", "–", "–", "–"],
  ["hides both", "holder", "once it is over", over, "–", "read", "–", "–"],
  ["was hidden by the team", "public", "once it is over", over, "–", "–", "–", "–"],
  ["was hidden by the team", "holder", "while it runs", live, "–", "–", "–", "137,31 €"],
];

describe("who reads what of a gift", () => {
  test.each(rows)("a donor who %s, seen by the %s %s", (donor, viewer, _when, around, name, message, day, amount) => {
    const seen = whatIsSeenOf({ ...gift, ...choices[donor] }, viewer, around);
    expect([seen.name ?? "–", seen.message ? "read" : "–", seen.day === "2026-05-04" ? "4 May" : (seen.day ?? "–"), seen.amountCents === null ? "–" : "137,31 €"]).toEqual([name, message, day, amount]);
  });

  test.each(["donor", "team"] as const)("the %s sees everything, whatever is hidden", (viewer) => {
    const seen = whatIsSeenOf({ ...gift, anonymous: true, amountHidden: true, wordsHidden: true }, viewer, live);
    expect(seen).toEqual({ name: "Claire", message: "Courage !", day: "2026-05-04", amountCents: 13_731, nameOnReward: "Claire", parcel: { name: "Claire", address } });
  });

  test("the public never reads an amount, an address, or who gets which reward", () => {
    for (const choice of Object.values(choices))
      expect(whatIsSeenOf({ ...gift, ...choice }, "public", over)).toMatchObject({ amountCents: null, nameOnReward: null, parcel: { name: null, address: null } });
  });
});

describe("beside a reward, for the holder", () => {
  test.each([
    ["hides nothing", "post", "Claire", address], ["hides nothing", "pickup", "Claire", null], ["hides nothing", "none", "Claire", null],
    ["hides their name", "pickup", null, null], ["hides their name", "none", null, null],
    // A reward has a price: a name beside it would say the least that was given.
    ["hides the amount", "pickup", null, null], ["hides the amount", "none", null, null],
    // Cannot be asked any more; gifts of before still reach their donors.
    ["hides their name", "post", "Claire", address],
  ] as const)("a donor who %s, %s", (donor, handOver, name, to) => {
    expect(recipientOf(whatIsSeenOf({ ...gift, ...choices[donor] }, "holder", live), handOver)).toEqual({ name, address: to });
  });
});

describe("a statement that dates each amount", () => {
  const line = (donor: string, amountHidden = false) => ({ donor, amountHidden });
  const names = (gifts: { donor: string }[]) => gifts.map(({ donor }) => donor).join(" ");

  test.each([
    ["nothing hidden", [line("a"), line("b")], "a b", ""],
    ["one hidden: two others join its sum", [line("a"), line("b", true), line("c"), line("d")], "a", "b d c"],
    ["three hidden", [line("a", true), line("b", true), line("c", true), line("d")], "d", "a b c"],
    ["three gifts of one donor are one donor", [line("a", true), line("a", true), line("a", true), line("b"), line("c"), line("d")], "b", "a a a d c"],
    ["too few gifts: one sum, which is the total", [line("a", true), line("b")], "", "a b"],
  ])("%s", (_, gifts, apart, together) => {
    const split = addUpHidden(gifts);
    expect([names(split.apart), names(split.together)]).toEqual([apart, together]);
  });

  test("no gift is lost, no hidden one stands apart", () => {
    const gifts = fc.array(fc.record({ donor: fc.constantFrom("a", "b", "c", "d", "e"), amountHidden: fc.boolean() }));
    fc.assert(
      fc.property(gifts, (all) => {
        const { apart, together } = addUpHidden(all);
        expect([...apart, ...together].length).toBe(all.length);
        expect(apart.some(({ amountHidden }) => amountHidden)).toBe(false);
        if (together.length > 0 && apart.length > 0) expect(new Set(together.map(({ donor }) => donor)).size).toBeGreaterThanOrEqual(leastAlike);
      }),
    );
  });
});
