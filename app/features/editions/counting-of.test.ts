import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classesOf, countingOf, type CountedLine } from "./counting-of";
import { countings, type Counting, type CountingRules } from "./edition";

const rules = (counting: Counting, more: Partial<CountingRules> = {}): CountingRules => ({
  counting, envelopeCents: 100_000, stepCents: 10_000, winnersCount: counting === "top-n" ? 1 : null, minVotes: counting === "greedy-threshold" ? 2 : null,
  categories: [{ id: "small", floorCents: 20_000, capCents: 60_000 }], ...more,
});
const line = (initiativeId: string, euros: number, isWithdrawn = false): CountedLine => ({ initiativeId, costCents: euros * 100, categoryId: "small", isWithdrawn });
/** Envelope 1 000 €: bread 3 voices, tools 2, garden 2, choir 1. */
const lines = [line("bread", 700), line("tools", 600), line("garden", 300), line("choir", 300)];
const ballots = [["bread", "tools"], ["bread", "garden"], ["bread"], ["tools", "garden"], ["choir"], []];
const count = (counting: Counting, of: CountedLine[] = lines, more: Partial<CountingRules> = {}) => countingOf(rules(counting, more), of, classesOf(of, ballots));
const funded = (result: ReturnType<typeof count>) => Object.fromEntries(result.awards.map(({ initiativeId, cents }) => [initiativeId, cents / 100]));

describe("one election, by each rule (euros)", () => {
  test.each<[Counting, Record<string, number>, number]>([
    ["award-scale", { bread: 300, tools: 300, garden: 200, choir: 200 }, 0],
    ["top-n", { bread: 700 }, 300],
    ["greedy", { bread: 700, garden: 300 }, 0],
    ["greedy-no-skip", { bread: 700, garden: 300 }, 0],
    ["greedy-threshold", { bread: 700, garden: 300 }, 0],
    ["mes-add1", { garden: 300, bread: 700 }, 0],
  ])("%s", (counting, awards, unspent) => {
    const result = count(counting);
    expect([funded(result), result.unspentCents / 100, result.voters]).toEqual([awards, unspent, 5]);
  });

  test("a withdrawn initiative stays in the trace and is never funded, by any rule", () => {
    for (const counting of countings) {
      const { awards, trace } = count(counting, [line("bread", 700, true), ...lines.slice(1)]);
      expect(awards.map(({ initiativeId }) => initiativeId)).not.toContain("bread");
      expect(trace[0]).toEqual({ initiativeId: "bread", votes: 3, awardCents: 0, why: { kind: "withdrawn" } });
    }
  });

  test("each one is told why", () => {
    const why = (counting: Counting, more: Partial<CountingRules> = {}) => count(counting, lines, more).trace.map(({ why: { kind } }) => kind);
    expect(why("greedy", { envelopeCents: 90_000 })).toEqual(["bought", "too_dear", "too_dear", "too_dear"]);
    expect(why("greedy-no-skip", { envelopeCents: 120_000 })).toEqual(["bought", "too_dear", "bought", "after_the_stop"]);
    expect(why("greedy-threshold")).toEqual(["bought", "too_dear", "bought", "too_few_votes"]);
    expect(why("top-n")).toEqual(["bought", "enough_winners", "enough_winners", "enough_winners"]);
    expect(why("award-scale", { envelopeCents: 50_000 })).toEqual(["scale", "scale", "floor_did_not_fit", "floor_did_not_fit"]);
    expect(why("mes-add1")).toEqual(["bought", "supporters_short", "bought", "supporters_short"]);
  });

  test("who is parted by the lot alone is named", () => {
    const twins = [line("left", 600), line("right", 600), line("other", 600)];
    const lots = (counting: Counting, envelopeCents: number, votes: string[][]) => countingOf(rules(counting, { envelopeCents }), twins, classesOf(twins, votes)).lots;
    // 500 € above the floors make two steps each and one more, for either of two equals.
    expect(lots("award-scale", 110_000, [["left"], ["right"]])).toEqual([["left", "right"]]);
    expect(lots("award-scale", 100_000, [["left"], ["right"]])).toEqual([]);
    expect(lots("greedy", 120_000, [["left"], ["right"], ["other"], ["other"]])).toEqual([["left", "right"]]);
  });
});

test("whatever the votes: awards and what is left make the envelope, each winner once, nobody above the request", () => {
  const choice = fc.subarray(["a", "b", "c", "d", "e"]);
  fc.assert(
    fc.property(fc.constantFrom(...countings), fc.array(fc.integer({ min: 200, max: 900 }), { minLength: 5, maxLength: 5 }), fc.array(choice, { maxLength: 20 }), (counting, costs, votes) => {
      const own = costs.map((euros, index) => line("abcde"[index]!, euros));
      const { awards, unspentCents, trace } = countingOf(rules(counting), own, classesOf(own, votes));
      expect(awards.reduce((sum, { cents }) => sum + cents, unspentCents)).toBe(100_000);
      expect(unspentCents).toBeGreaterThanOrEqual(0);
      expect(new Set(awards.map(({ initiativeId }) => initiativeId)).size).toBe(awards.length);
      for (const [index, { awardCents }] of trace.entries()) expect(awardCents).toBeLessThanOrEqual(own[index]!.costCents);
      expect(trace.filter(({ awardCents }) => awardCents > 0).length).toBe(awards.length);
    }),
    { numRuns: 300 },
  );
});
