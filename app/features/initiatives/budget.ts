/** Integer cents throughout. */
export type BudgetLine = { label: string; amountCents: number };
export type Budget = {
  uses: readonly BudgetLine[];
  /** Everything but what is asked of the citizen budget. */
  resources: readonly BudgetLine[];
  requestCents: number | null;
};
export type Bounds = { name: string; floorCents: number; capCents: number };

export type BudgetProblem =
  | { code: "no_uses" }
  | { code: "no_request" }
  | { code: "under_floor"; floorCents: number; category: string }
  | { code: "over_cap"; capCents: number; category: string }
  | { code: "too_little"; missingCents: number }
  | { code: "too_much"; extraCents: number };

const total = (lines: readonly BudgetLine[]) => lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
export const totalUses = ({ uses }: Budget): number => total(uses);
export const totalResources = ({ resources, requestCents }: Budget): number => total(resources) + (requestCents ?? 0);

function requestProblems(requestCents: number | null, bounds: Bounds | null): BudgetProblem[] {
  if (requestCents === null) return [{ code: "no_request" }];
  if (bounds && requestCents < bounds.floorCents) return [{ code: "under_floor", floorCents: bounds.floorCents, category: bounds.name }];
  if (bounds && requestCents > bounds.capCents) return [{ code: "over_cap", capCents: bounds.capCents, category: bounds.name }];
  return [];
}

/** Uses = resources + request, to the cent; the request between the floor and the cap of its category (null: not chosen yet). */
export function budgetProblems(budget: Budget, bounds: Bounds | null): BudgetProblem[] {
  const problems: BudgetProblem[] = budget.uses.length === 0 ? [{ code: "no_uses" }] : [];
  problems.push(...requestProblems(budget.requestCents, bounds));
  const gap = totalResources(budget) - totalUses(budget);
  if (budget.uses.length === 0 || budget.requestCents === null || gap === 0) return problems;
  return [...problems, gap < 0 ? { code: "too_little", missingCents: -gap } : { code: "too_much", extraCents: gap }];
}
