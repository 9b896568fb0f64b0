/** Integer cents throughout. */
export type FundingPlan = {
  uses: readonly { label: string; amountCents: number }[];
  /** Everything but the crowd's share. */
  resources: readonly { label: string; amountCents: number }[];
  /** What the campaign will ask for: a resource like another. */
  goalCents: number | null;
};

export type FundingProblem =
  | { code: "no_uses" }
  | { code: "no_goal" }
  | { code: "too_little"; missingCents: number }
  | { code: "too_much"; extraCents: number };

const total = (lines: readonly { amountCents: number }[]) => lines.reduce((sum, line) => sum + line.amountCents, 0);

export const totalUses = (plan: FundingPlan): number => total(plan.uses);
export const totalResources = (plan: FundingPlan): number => total(plan.resources) + (plan.goalCents ?? 0);

/** PRODUCT §2, criterion 1: uses = resources, to the cent. */
export function fundingProblems(plan: FundingPlan): FundingProblem[] {
  const problems: FundingProblem[] = [];
  if (plan.uses.length === 0) problems.push({ code: "no_uses" });
  if (plan.goalCents === null) problems.push({ code: "no_goal" });
  const gap = totalResources(plan) - totalUses(plan);
  if (problems.length > 0 || gap === 0) return problems;
  return [gap < 0 ? { code: "too_little", missingCents: -gap } : { code: "too_much", extraCents: gap }];
}
