import type { Lots } from "./ties";

/** What every rule answers. Positions are those of `Election.candidates`. */
export interface Outcome {
  /** In the order in which they were bought. */
  winners: number[];
  /** In the election's unit. */
  cost: number;
  lots: Lots;
}

export const costOf = (candidates: { cost: number }[], winners: number[]): number => winners.reduce((sum, winner) => sum + candidates[winner]!.cost, 0);
