import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Election, mergeBallots } from "./election";
import { equalShares } from "./equal-shares";
import { gatherCrowd } from "./equal-shares-money";
import { compare, type Rational, reduce, write } from "./rational";

/** The counting rules §1 word for word, one voter at a time, in fractions: slow, and nothing to get wrong. */
function byTheLetter({ candidates, kind }: Election, ballots: { choices: number[]; worths: number[] }[], endowment: bigint): string[] {
  const money: Rational[] = ballots.map(() => ({ top: endowment, bottom: 1n }));
  const score = (p: number) => ballots.reduce((sum, { choices, worths }) => sum + (choices.includes(p) ? worths[choices.indexOf(p)]! : 0), 0);
  const satisfaction = (voter: number, p: number) => {
    const at = ballots[voter]!.choices.indexOf(p);
    return at < 0 ? 0n : BigInt(kind === "approval" ? candidates[p]!.cost : ballots[voter]!.worths[at]!);
  };
  const rateOf = (p: number): Rational | null => {
    const voters = ballots.flatMap((_, voter) => (satisfaction(voter, p) > 0n ? [voter] : []));
    voters.sort((a, b) => compare(times(money[a]!, satisfaction(b, p)), times(money[b]!, satisfaction(a, p))));
    let paid: Rational = { top: 0n, bottom: 1n };
    let wanting = voters.reduce((sum, voter) => sum + satisfaction(voter, p), 0n);
    for (const voter of voters) {
      const rate = over(minus({ top: BigInt(candidates[p]!.cost), bottom: 1n }, paid), wanting);
      if (compare(times(rate, satisfaction(voter, p)), money[voter]!) <= 0) return rate;
      paid = minus(paid, times(money[voter]!, -1n));
      wanting -= satisfaction(voter, p);
    }
    return null;
  };
  const bought: string[] = [];
  let open = candidates.map((_, p) => p);
  for (;;) {
    const rated = open.flatMap((p) => { const rate = rateOf(p); return rate ? [{ p, rate }] : []; });
    open = rated.map(({ p }) => p);
    const order = (a: number, b: number) => candidates[a]!.cost - candidates[b]!.cost || score(b) - score(a) || a - b;
    const best = rated.sort((a, b) => compare(a.rate, b.rate) || order(a.p, b.p))[0];
    if (!best) return bought;
    bought.push(`${candidates[best.p]!.id} ${write(best.rate)}`);
    open = open.filter((p) => p !== best.p);
    ballots.forEach((_, voter) => {
      const asked = times(best.rate, satisfaction(voter, best.p));
      money[voter] = reduce(minus(money[voter]!, compare(asked, money[voter]!) < 0 ? asked : money[voter]!));
    });
  }
}

const times = ({ top, bottom }: Rational, factor: bigint): Rational => ({ top: top * factor, bottom });
const over = ({ top, bottom }: Rational, divisor: bigint): Rational => ({ top, bottom: bottom * divisor });
const minus = (a: Rational, b: Rational): Rational => reduce({ top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom });

/** Small costs, few projects and many equal ballots: ties and purses emptied to the cent are the rule here, not the exception. */
const elections = fc.integer({ min: 1, max: 7 }).chain((projects) =>
  fc.record({
    kind: fc.constantFrom("approval" as const, "points" as const),
    costs: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: projects, maxLength: projects }),
    ballots: fc.array(fc.uniqueArray(fc.tuple(fc.nat(projects - 1), fc.integer({ min: 1, max: 4 })), { selector: ([choice]) => choice, maxLength: 5 }), { minLength: 1, maxLength: 14 }),
    endowment: fc.bigInt(0n, 30n),
  }),
);

function electionOf(kind: Election["kind"], costs: number[], pairs: [number, number][][]) {
  const ballots = pairs.map((ballot) => ({ choices: ballot.map(([choice]) => choice), worths: ballot.map(([, worth]) => (kind === "approval" ? 1 : worth)) }));
  const candidates = costs.map((cost, index) => ({ id: `P${index}`, cost }));
  const election: Election = { kind, candidates, classes: mergeBallots(ballots), voters: ballots.length, envelope: 1_000, unit: 1, worthUnit: 1, threshold: 0 };
  return { election, ballots };
}

const purchasesOf = (election: Election, endowment: bigint) => {
  const { purchases } = equalShares(gatherCrowd(election), endowment, election.kind === "approval" ? "cost" : "points");
  return purchases.map(({ candidate, rate }) => `${election.candidates[candidate]!.id} ${write(rate)}`);
};

describe("Equal Shares", () => {
  test("buys the same projects at the same rates, in the same order, as the rules read by the letter", () => {
    fc.assert(
      fc.property(elections, ({ kind, costs, ballots: pairs, endowment }) => {
        const { election, ballots } = electionOf(kind, costs, pairs);
        expect(purchasesOf(election, endowment)).toEqual(byTheLetter(election, ballots, endowment));
      }),
      { numRuns: 1_500 },
    );
  });

  test("stays exact with amounts at which floats no longer are", () => {
    const amount = fc.integer({ min: 999_999_999_000, max: 1_000_000_000_003 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 3, maxLength: 5 }), fc.array(fc.uniqueArray(fc.nat(2), { minLength: 1 }), { minLength: 3, maxLength: 9 }), fc.bigInt(300_000_000_000n, 1_500_000_000_000n), (costs, choices, endowment) => {
        const { election, ballots } = electionOf("approval", costs, choices.map((ballot) => ballot.map((choice) => [choice, 1])));
        expect(purchasesOf(election, endowment)).toEqual(byTheLetter(election, ballots, endowment));
      }),
      { numRuns: 300 },
    );
  });

  test("a project whose supporters have exactly its cost is bought", () => {
    const { election } = electionOf("approval", [150_000], Array.from({ length: 61 }, () => [[0, 1]]));
    expect(purchasesOf(election, 2_459n)).toEqual([]);
    expect(purchasesOf(election, 2_460n)).toEqual(["P0 1/61"]);
  });
});
