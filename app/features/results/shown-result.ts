import type { Result } from "./published-votes.server";

export type ShownAward = { number: number; title: string; slug: string; communeCode: string | null; votes: number; cents: number; costCents: number; percent: number };
export type ShownAwards = { winners: ShownAward[]; others: (Omit<ShownAward, "cents" | "percent"> & { isWithdrawn: boolean })[]; envelopeCents: number; unspentCents: number };

/** Winners, most money first; then those who won nothing, most votes first. */
export function shownAwards({ lines, trace, awards, rules, unspentCents }: Pick<Result, "lines" | "trace" | "awards" | "rules" | "unspentCents">): ShownAwards {
  const votes = new Map(trace.lines.map((line) => [line.initiativeId, line.votes]));
  const cents = new Map(awards.map((award) => [award.initiativeId, award.cents]));
  const most = Math.max(1, ...cents.values());
  const all = lines.map(({ number, initiativeId, title, slug, communeCode, costCents, withdrawnAt }) => ({
    number, title, slug, communeCode, costCents, votes: votes.get(initiativeId) ?? 0, cents: cents.get(initiativeId) ?? 0, isWithdrawn: withdrawnAt !== null,
  }));
  const winners = all.filter((one) => one.cents > 0).sort((a, b) => b.cents - a.cents || b.votes - a.votes || a.number - b.number);
  const others = all.filter((one) => one.cents === 0).sort((a, b) => b.votes - a.votes || a.number - b.number);
  return {
    winners: winners.map(({ isWithdrawn: _, ...one }) => ({ ...one, percent: Math.round((one.cents * 100) / most) })),
    others: others.map(({ cents: _, ...one }) => one), envelopeCents: rules.envelopeCents, unspentCents,
  };
}
