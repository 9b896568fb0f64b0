import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { canMoveOffer, offerAfter, offerVerbs, takesOffers, type HelpOfferStatus } from "./help";
import { helpTotals, promisedOf } from "./help-totals";
import { totalsWords, wantedWords } from "./help.fr";

const offer = (status: HelpOfferStatus, quantity: number, helperKey: string = crypto.randomUUID(), givenQuantity = status === "given" ? quantity : null) => ({ status, quantity, givenQuantity, helperKey });

describe("what is asked, offered, accepted, given", () => {
  const story = [
    { kind: "hours" as const, wanted: 12, offers: [offer("given", 4, "louise", 6), offer("accepted", 3), offer("offered", 2), offer("declined", 9), offer("taken_back", 5)] },
    { kind: "loan" as const, wanted: 2, offers: [offer("given", 1, "louise"), offer("not_given", 1)] },
  ];

  test("are counted from the same rows: a person once, an offer taken back never", () => {
    expect(helpTotals(story)).toEqual({ asked: 2, offered: 6, accepted: 4, given: 2, helpers: 1, hours: 6, pieces: 1 });
    expect(totalsWords(helpTotals(story)).replaceAll("\u00a0", " ")).toBe("2 coups de main demandés, 6 proposés, 4 acceptés, 2 rendus : 6 heures et 1 pièce, par 1 personne.");
  });

  test("say what is promised already", () => {
    expect(promisedOf(story[0]!)).toBe(9);
    expect(wantedWords("hours", 12, 9).replaceAll("\u00a0", " ")).toBe("12 heures demandées, 9 promises");
    expect(wantedWords("material", 1, 0).replaceAll("\u00a0", " ")).toBe("1 pièce demandée");
  });

  test("never grow past one another", () => {
    const statuses = fc.constantFrom<HelpOfferStatus>("offered", "accepted", "declined", "taken_back", "given", "not_given");
    const offers = fc.array(fc.tuple(statuses, fc.integer({ min: 1, max: 99 }), fc.constantFrom("a", "b", "c")).map(([status, quantity, key]) => offer(status, quantity, key)));
    fc.assert(
      fc.property(offers, (list) => {
        const { offered, accepted, given, helpers, hours } = helpTotals([{ kind: "skill", wanted: 1, offers: list }]);
        expect(offered).toBeGreaterThanOrEqual(accepted);
        expect(accepted).toBeGreaterThanOrEqual(given);
        expect(given).toBeGreaterThanOrEqual(helpers);
        expect(hours).toBeGreaterThanOrEqual(given);
      }),
    );
  });
});

test.each([
  ["published", "2026-10-10", "live", true],
  ["published", "2026-10-09", "live", false],
  ["published", "2026-10-10", "approved", true],
  ["published", "2026-10-10", "closing", true],
  ["published", "2026-10-10", "suspended", false],
  ["published", "2026-10-10", "settled", false],
  ["closed", "2026-10-10", "live", false],
  ["withdrawn", "2026-10-10", "live", false],
  ["draft", "2026-10-10", "live", false],
] as const)("a request that is %s, of use until %s, of a campaign that is %s: takes offers on 10 October, %s", (status, untilDay, campaignStatus, takes) => {
  expect(takesOffers({ status, untilDay, campaignStatus }, "2026-10-10")).toBe(takes);
});

test("every way an offer moves", () => {
  const statuses: HelpOfferStatus[] = ["offered", "accepted", "declined", "taken_back", "given", "not_given"];
  const ways = statuses.flatMap((from) => offerVerbs.filter((verb) => canMoveOffer(from, verb)).map((verb) => `${from} → ${offerAfter(verb)}`));
  expect(ways).toEqual(["offered → accepted", "offered → declined", "offered → taken_back", "accepted → given", "accepted → not_given", "accepted → taken_back"]);
});
