/** The short grid of the first meeting: is crowdfunding right? Each question is answered yes, partly or no. */
export const gridKeys = ["community", "purpose", "timing", "alternatives"] as const;
export type GridKey = (typeof gridKeys)[number];
export const gridAnswers = ["yes", "partly", "no"] as const;
export type GridAnswer = (typeof gridAnswers)[number];
export type Grid = Partial<Record<GridKey, GridAnswer>>;

export type Advice = "yes" | "not_now" | "other_partner";

/**
 * Null until the four questions are answered. Another way of financing that fits better comes first; one clear « no », or
 * two « partly », and the campaign waits.
 */
export function adviceOf(grid: Grid): Advice | null {
  const answers = gridKeys.map((key) => grid[key]);
  if (answers.includes(undefined)) return null;
  if (grid.alternatives === "no") return "other_partner";
  const partly = answers.filter((answer) => answer === "partly").length;
  return answers.includes("no") || partly >= 2 ? "not_now" : "yes";
}

/** Questions of the application that the first meeting begins to answer, by their key in the grid of criteria. */
export const answeredKeys = ["need", "model", "otherFinancing", "place", "support"] as const;
export type AnsweredKey = (typeof answeredKeys)[number];

/** What the campaign pays of one use; integer cents. */
export type MeetingUse = { label: string; amountCents: number; crowdCents: number };
export type MeetingResource = { label: string; amountCents: number };

const total = (amounts: readonly number[]) => amounts.reduce((sum, cents) => sum + cents, 0);

/** The crowd's share is what the campaign pays, line by line: it is the goal. Uses = resources + goal, to the cent. */
export function planTotals(uses: readonly MeetingUse[], resources: readonly MeetingResource[]) {
  const usesCents = total(uses.map(({ amountCents }) => amountCents));
  const goalCents = total(uses.map(({ crowdCents }) => crowdCents));
  const resourcesCents = total(resources.map(({ amountCents }) => amountCents));
  return { usesCents, resourcesCents, goalCents, gapCents: resourcesCents + goalCents - usesCents };
}
