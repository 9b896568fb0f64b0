import type { Handle } from "#db";
import type { Finding } from "./finding";
import { judgePair } from "./pair";
import { listPairs, type FoundPair } from "./pairs.server";

/** Signed cents that Stripe has more than we, of events that close by themselves. */
export type UnderWayCents = Record<FoundPair["book"], number>;
export type PairFindings = { findings: Finding[]; underWay: number; underWayCents: UnderWayCents };

/** Events that the two books do not tell alike, and how many of them are only under way. */
export async function findPairs(handle: Handle, at: Date): Promise<PairFindings> {
  const judged = (await listPairs(handle, at)).map((pair) => ({ pair, verdict: judgePair(pair, at) }));
  const findings = judged.flatMap(({ pair, verdict }) => (verdict === "under_way" ? [] : [toFinding(pair, verdict)]));
  const moving = judged.filter(({ verdict }) => verdict === "under_way").map(({ pair }) => pair);
  return { findings, underWay: moving.length, underWayCents: { platform: gapOf(moving, "platform"), holders: gapOf(moving, "holders") } };
}

const gapOf = (pairs: readonly FoundPair[], book: FoundPair["book"]): number =>
  pairs.filter((pair) => pair.book === book).reduce((sum, { stripe, ledger }) => sum + (stripe?.netCents ?? 0) - (ledger?.netCents ?? 0), 0);

function toFinding(pair: FoundPair, kind: Finding["kind"]): Finding {
  const { book, key, stripe, ledger, donationId, campaignId, ids } = pair;
  return {
    kind, subject: key, campaignId, donationId, otherCents: stripe?.netCents ?? null, ledgerCents: ledger?.netCents ?? null,
    facts: { book, ids, types: stripe?.types ?? [], accounts: stripe?.accounts ?? [], expectedAccount: ledger?.account ?? null, stripeFeeCents: stripe?.feeCents ?? null, ledgerFeeCents: ledger?.feeCents ?? null },
  };
}
