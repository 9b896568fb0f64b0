import fc from "fast-check";
import { expect, test } from "vitest";
import { fundingProblems } from "./funding";

const lines = (...amounts: number[]) => amounts.map((amountCents, index) => ({ label: `Ligne ${index}`, amountCents }));

test.each([
  { case: "balanced to the cent", uses: [300001, 99999], resources: [100000], goalCents: 300000, problems: [] },
  { case: "the crowd pays for everything", uses: [500000], resources: [], goalCents: 500000, problems: [] },
  { case: "one cent short", uses: [500000], resources: [100000], goalCents: 399999, problems: [{ code: "too_little", missingCents: 1 }] },
  { case: "one cent too many", uses: [500000], resources: [100001], goalCents: 400000, problems: [{ code: "too_much", extraCents: 1 }] },
  { case: "no uses", uses: [], resources: [100000], goalCents: 100000, problems: [{ code: "no_uses" }] },
  { case: "no goal", uses: [100000], resources: [100000], goalCents: null, problems: [{ code: "no_goal" }] },
  { case: "nothing yet", uses: [], resources: [], goalCents: null, problems: [{ code: "no_uses" }, { code: "no_goal" }] },
])("$case", ({ uses, resources, goalCents, problems }) => {
  expect(fundingProblems({ uses: lines(...uses), resources: lines(...resources), goalCents })).toEqual(problems);
});

const amount = fc.integer({ min: 1, max: 100_000_000 });

test("a plan whose uses are its resources has no problem, and a single cent breaks it", () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 8 }), amount, (resources, goalCents) => {
      const uses = lines(...resources, goalCents);
      expect(fundingProblems({ uses, resources: lines(...resources), goalCents })).toEqual([]);
      expect(fundingProblems({ uses, resources: lines(...resources), goalCents: goalCents + 1 })).toEqual([{ code: "too_much", extraCents: 1 }]);
    }),
  );
});
