import type { Result } from "./published-votes.server";
import { otherRuleWords } from "./results.fr";

export type ComparedRule = { title: string; text: string; unspentCents: number; rows: { number: number; title: string; officialCents: number; cents: number }[] };

/** The official amounts beside those of each other rule; lines that get nothing either way are left out. */
export function compared({ comparison, awards, lines }: Pick<Result, "comparison" | "awards" | "lines">): ComparedRule[] {
  const official = new Map(awards.map(({ initiativeId, cents }) => [initiativeId, cents]));
  return comparison.flatMap(({ counting, awards: others, unspentCents }) => {
    const words = otherRuleWords[counting];
    if (!words) return [];
    const other = new Map(others.map(({ initiativeId, cents }) => [initiativeId, cents]));
    const rows = lines
      .map(({ number, title, initiativeId }) => ({ number, title, officialCents: official.get(initiativeId) ?? 0, cents: other.get(initiativeId) ?? 0 }))
      .filter(({ officialCents, cents }) => officialCents || cents)
      .sort((a, b) => b.officialCents - a.officialCents || b.cents - a.cents || a.number - b.number);
    return [{ ...words, unspentCents, rows }];
  });
}
