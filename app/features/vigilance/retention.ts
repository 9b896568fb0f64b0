import type { VigilanceRules } from "~/features/donations/vigilance-rules";

const dayMs = 86_400_000;
/** Marks of cards serve the watches, which look back 400 days at most; addresses serve the last hour. */
export const cardDays = 400;
export const clientDays = 30;
/** A payment that came to nothing made no relation: what its donor said of themselves goes soon. */
export const abandonedDays = 30;

export type Limits = { relation: Date; card: Date; client: Date; abandoned: Date };

/** What ended before these instants is erased; years are calendar years (29 February: 1 March). */
export function limitsAt(at: Date, { retentionYears }: Pick<VigilanceRules, "retentionYears">): Limits {
  const relation = new Date(at);
  relation.setUTCFullYear(relation.getUTCFullYear() - retentionYears);
  const before = (days: number) => new Date(at.getTime() - days * dayMs);
  return { relation, card: before(cardDays), client: before(clientDays), abandoned: before(abandonedDays) };
}
