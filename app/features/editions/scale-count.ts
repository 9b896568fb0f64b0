import { awardScale, type Request, type Scale } from "~/features/count/award-scale";
import type { Counted, CountedLine, LineTrace, Why } from "./counting-of";
import type { CountingRules } from "./edition";

type Asked = Request & { initiativeId: string };

/** Who asks less than the category's floor gets no more than they ask; without a category there is no floor and no cap but the request. */
function asked({ categories }: CountingRules, { initiativeId, costCents, categoryId }: CountedLine, votes: number): Asked {
  const category = categories.find(({ id }) => id === categoryId);
  const capCents = Math.min(category?.capCents ?? costCents, costCents);
  return { initiativeId, votes, requestCents: costCents, floorCents: Math.min(category?.floorCents ?? 0, capCents), capCents };
}

/** The award scale: votes decide how much. */
export function countByScale(rules: CountingRules, lines: readonly CountedLine[], votes: readonly number[]): Counted {
  const requests = lines.flatMap((line, position) => (line.isWithdrawn ? [] : [asked(rules, line, votes[position]!)]));
  const scale = awardScale(rules.envelopeCents, rules.stepCents, requests);
  const cents = new Map(requests.map(({ initiativeId }, index) => [initiativeId, scale.awards[index]!]));
  const why = whyScale(rules, requests, scale);
  const trace = lines.map(({ initiativeId }, position): LineTrace => ({
    initiativeId, votes: votes[position]!, awardCents: cents.get(initiativeId) ?? 0, why: why.get(initiativeId) ?? { kind: "withdrawn" },
  }));
  const awards = byVotes(requests).flatMap(({ initiativeId }) => (cents.get(initiativeId) ? [{ initiativeId, cents: cents.get(initiativeId)! }] : []));
  return { awards, trace, lots: scaleLots(rules, requests, scale), endowmentCents: null };
}

/** Most votes first; the lot, which is their order, parts equals. */
const byVotes = (requests: readonly Asked[]): Asked[] =>
  requests.map((request, index) => ({ request, index })).sort((a, b) => b.request.votes - a.request.votes || a.index - b.index).map(({ request }) => request);

function whyScale({ envelopeCents }: CountingRules, requests: readonly Asked[], { awards }: Scale): Map<string, Why> {
  const awardOf = new Map(requests.map(({ initiativeId }, index) => [initiativeId, awards[index]!]));
  let left = envelopeCents;
  return new Map(byVotes(requests).map(({ initiativeId, floorCents, capCents }): [string, Why] => {
    if (floorCents > left) return [initiativeId, { kind: "floor_did_not_fit", floorCents, leftCents: left }];
    left -= floorCents;
    return [initiativeId, { kind: "scale", floorCents, capCents, aboveFloorCents: awardOf.get(initiativeId)! - floorCents }];
  }));
}

/** Among equals in votes the lot decided where the opposite lot would have given them other amounts; who asks the same as one of those is named too. */
function scaleLots(rules: CountingRules, requests: readonly Asked[], { awards }: Scale): string[][] {
  const groups = new Map<number, number[]>();
  requests.forEach(({ votes }, index) => groups.set(votes, [...(groups.get(votes) ?? []), index]));
  return [...groups.values()].filter((group) => group.length > 1).flatMap((group) => {
    const opposite = awardsWithOppositeLot(rules, requests, group);
    const sameAsk = (a: number, b: number) => requests[a]!.floorCents === requests[b]!.floorCents && requests[a]!.capCents === requests[b]!.capCents;
    const parted = group.filter((index) => awards[index] !== opposite.get(index));
    const named = group.filter((index) => parted.some((other) => sameAsk(index, other)));
    return named.length ? [named.map((index) => requests[index]!.initiativeId)] : [];
  });
}

function awardsWithOppositeLot({ envelopeCents, stepCents }: CountingRules, requests: readonly Asked[], group: readonly number[]): Map<number, number> {
  const order = requests.map((_, index) => (group.includes(index) ? group[group.length - 1 - group.indexOf(index)]! : index));
  const { awards } = awardScale(envelopeCents, stepCents, order.map((index) => requests[index]!));
  return new Map(order.map((index, position) => [index, awards[position]!]));
}
