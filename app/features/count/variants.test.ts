import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equalSharesAdd1 } from "./add1";
import { type Election, mergeBallots } from "./election";
import { equalShares } from "./equal-shares";
import { gatherCrowd } from "./equal-shares-money";
import { explainLosses } from "./explain";
import { greedy } from "./greedy";
import { orGreedyIfMoreLikeIt, withoutWeakProjects } from "./variants";

const electionOf = (costs: number[], choices: number[][], envelope: number): Election => ({
  kind: "approval", unit: 1, worthUnit: 1, threshold: 0, envelope, voters: choices.length,
  candidates: costs.map((cost, index) => ({ id: `P${index}`, cost })),
  classes: mergeBallots(choices.map((ballot) => ({ choices: ballot, worths: ballot.map(() => 1) }))),
});

const elections = fc.integer({ min: 1, max: 6 }).chain((projects) =>
  fc.record({
    costs: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: projects, maxLength: projects }),
    ballots: fc.array(fc.uniqueArray(fc.nat(projects - 1), { maxLength: 4 }), { minLength: 1, maxLength: 12 }),
    envelope: fc.integer({ min: 1, max: 120 }),
  }),
);

describe("Equal Shares with Add1, whatever the votes", () => {
  test("never spends more than the envelope, funds nothing twice, and everything when all of it fits", () => {
    fc.assert(fc.property(elections, ({ costs, ballots, envelope }) => {
      const election = electionOf(costs, ballots, envelope);
      const { winners, cost } = equalSharesAdd1(election);
      expect(new Set(winners).size).toBe(winners.length);
      expect(cost).toBe(winners.reduce((sum, winner) => sum + costs[winner]!, 0));
      expect(cost).toBeLessThanOrEqual(envelope);
      if (costs.reduce((sum, one) => sum + one, 0) <= envelope) expect(winners).toHaveLength(costs.length);
    }));
  });

  test("one endowment at a time gives the same: the steps that are skipped decide nothing", () => {
    fc.assert(fc.property(elections, ({ costs, ballots }) => {
      const election = electionOf(costs, ballots, costs.reduce((sum, one) => sum + one, 0));
      const { endowment, run } = equalSharesAdd1(election, { pastExhaustive: true });
      const supported = costs.filter((_, index) => ballots.some((ballot) => ballot.includes(index))).length;
      const from = BigInt(Math.floor(election.envelope / ballots.length));
      for (let earlier = from; earlier < endowment; earlier += 1n) expect(equalShares(gatherCrowd(election), earlier, "cost").purchases.length).toBeLessThan(supported);
      expect(run.purchases).toHaveLength(supported);
    }));
  });

  test("a project that lost would have been bought with as many more voters as is said", () => {
    fc.assert(fc.property(elections, ({ costs, ballots, envelope }) => {
      const election = electionOf(costs, ballots, envelope);
      const outcome = equalSharesAdd1(election);
      if (!outcome.endowment) return;
      for (const { candidate, missingVotes, supportPercent } of explainLosses(election, outcome)) {
        expect(missingVotes).toBeGreaterThan(0);
        expect(supportPercent).toBeLessThan(100);
        const more = electionOf(costs, [...ballots, ...Array.from({ length: missingVotes }, () => [candidate])], envelope);
        expect(equalShares(gatherCrowd(more), outcome.endowment, "cost").purchases.map((one) => one.candidate)).toContain(candidate);
      }
    }));
  });
});

describe("the lot", () => {
  const twins = electionOf([50, 50], [[0], [1]], 60);

  test("decides between equals by the drawn order, and is named", () => {
    expect(greedy(twins)).toMatchObject({ winners: [0], lots: [["P0", "P1"]] });
    expect(equalSharesAdd1(twins, { utilitarian: true })).toMatchObject({ winners: [0], lots: [["P0", "P1"]] });
  });

  test("is not named where it changed nothing", () => expect(greedy({ ...twins, envelope: 100 }).lots).toEqual([]));

  test("is not drawn between different costs: the cheaper first", () => expect(greedy(electionOf([50, 40], [[0], [1]], 60))).toMatchObject({ winners: [1], lots: [] }));
});

describe("steps that some cities add", () => {
  test("a project with too few votes for its cost is not counted", () => {
    const election = electionOf([90, 10], [[0], [1], [1], [1], [1]], 100);
    expect(withoutWeakProjects(election)).toMatchObject({ candidates: [{ id: "P1" }], classes: [{ ballots: 4, choices: [0] }], voters: 5 });
  });

  test("the greedy outcome replaces it when strictly more voters are better off, and not when as many are", () => {
    const election = electionOf([60, 40, 40], [[0], [0], [0], [1], [2]], 100);
    expect(orGreedyIfMoreLikeIt(election, { winners: [1, 2], cost: 80, lots: [] }).winners).toEqual([0, 1]);
    const even = electionOf([60, 40], [[0], [0], [1], [1]], 60);
    expect(orGreedyIfMoreLikeIt(even, { winners: [0], cost: 60, lots: [] }).winners).toEqual([0]);
  });
});
