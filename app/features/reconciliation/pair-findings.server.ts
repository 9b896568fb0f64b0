import type { Handle } from "#db";
import type { Finding } from "./finding";
import { judgePair } from "./pair";
import { listPairs, type FoundPair } from "./pairs.server";

export type PairFindings = { findings: Finding[]; underWay: number };

/** Events that the two books do not tell alike, and how many of them are only under way. */
export async function findPairs(handle: Handle, at: Date): Promise<PairFindings> {
  const judged = (await listPairs(handle, at)).map((pair) => ({ pair, verdict: judgePair(pair, at) }));
  const findings = judged.flatMap(({ pair, verdict }) => (verdict === "under_way" ? [] : [toFinding(pair, verdict)]));
  return { findings, underWay: judged.length - findings.length };
}

function toFinding(pair: FoundPair, kind: Finding["kind"]): Finding {
  const { book, key, stripe, ledger, donationId, campaignId, ids } = pair;
  return {
    kind, subject: key, campaignId, donationId, otherCents: stripe?.netCents ?? null, ledgerCents: ledger?.netCents ?? null,
    facts: { book, ids, types: stripe?.types ?? [], accounts: stripe?.accounts ?? [], expectedAccount: ledger?.account ?? null, stripeFeeCents: stripe?.feeCents ?? null, ledgerFeeCents: ledger?.feeCents ?? null },
  };
}
