import type { Result } from "./published-votes.server";
import { whySentences, type Whole } from "./why.fr";

export type ExplainedLine = { number: number; title: string; votes: number; awardCents: number; sentences: string[]; byLot: boolean };

function wholeOf({ trace, rules, lines }: Pick<Result, "trace" | "rules" | "lines">): Whole {
  const funded = trace.lines.flatMap(({ why, votes }) => (why.kind === "scale" ? [{ floorCents: why.floorCents, votes }] : []));
  const titles = new Map(lines.map(({ initiativeId, title }) => [initiativeId, title]));
  return {
    envelopeCents: rules.envelopeCents, stepCents: rules.stepCents, floorsCents: funded.reduce((sum, { floorCents }) => sum + floorCents, 0),
    fundedVotes: funded.reduce((sum, { votes }) => sum + votes, 0), titleOf: (id) => titles.get(id) ?? "",
  };
}

/** Every line of the ballot with its reasons, most money first. */
export function explained(result: Pick<Result, "trace" | "rules" | "lines">): ExplainedLine[] {
  const whole = wholeOf(result);
  const drawn = new Set(result.trace.lots.flat());
  const lines = new Map(result.lines.map((line) => [line.initiativeId, line]));
  return result.trace.lines
    .flatMap(({ initiativeId, votes, awardCents, why }) => {
      const line = lines.get(initiativeId);
      if (!line) return [];
      return [{ number: line.number, title: line.title, votes, awardCents, byLot: drawn.has(initiativeId), sentences: whySentences({ why, votes, awardCents, requestCents: line.costCents }, whole) }];
    })
    .sort((a, b) => b.awardCents - a.awardCents || b.votes - a.votes || a.number - b.number);
}
