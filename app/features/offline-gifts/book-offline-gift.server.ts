import type { Transaction } from "#db";
import { offlineGiftEndedEntries, offlineGiftEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";

type Booked = { id: string; campaignId: string; amountCents: number; isDemo: boolean };

const words = { offline_settled: "Gift outside the site, the holder's for good", offline_returned: "Gift outside the site, given back to its donor", offline_corrected: "Gift outside the site, confirmed by mistake" };

/** A confirmed gift enters the ledger: the holder holds it, the campaign owes it. */
export async function bookOfflineGift(trx: Transaction, { id, campaignId, amountCents, isDemo }: Booked, at: Date): Promise<void> {
  await post(trx, {
    eventKey: `offline-gift:${id}`, kind: "offline_gift", description: "Gift outside the site, confirmed", occurredAt: at,
    campaignId, isDemo, entries: offlineGiftEntries({ campaignId, amountCents }),
  });
}

/** It leaves the ledger for one reason, once: the key knows no second end. */
export async function bookOfflineEnd(trx: Transaction, { id, campaignId, amountCents, isDemo }: Booked, kind: keyof typeof words, at: Date): Promise<void> {
  await post(trx, {
    eventKey: `offline-ended:${id}`, kind, description: words[kind], occurredAt: at,
    campaignId, isDemo, entries: offlineGiftEndedEntries({ campaignId, amountCents }),
  });
}
