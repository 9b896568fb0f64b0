import type { Transaction } from "#db";
import type { CampaignFeeBearer } from "#db/schema";
import { labelReserve } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { feeAbsorbedEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import type { PaidGift } from "~/features/refunds/refund";
import { absorbedGifts } from "./settlement";

type Settling = { id: string; feeBearer: CampaignFeeBearer; labelFeePercent: number; isDemo: boolean };

/**
 * Ends the gifts of which less than their fee is left, once each. While the label's reserve cannot pay the difference
 * they wait, like every fee: other campaigns' gifts never pay it.
 */
export async function absorbGifts(trx: Transaction, campaign: Settling, held: readonly PaidGift[], at: Date): Promise<number> {
  const absorbed = absorbedGifts(held, campaign);
  let done = 0;
  for (const { donationId, leftCents, feeCents } of absorbed) {
    if (-(await accountBalance(trx, labelReserve)) < feeCents - leftCents) continue;
    await post(trx, {
      eventKey: `fee_absorbed:${donationId}`, kind: "fee_absorbed", description: "Reste d’un don absorbé par ses frais", occurredAt: at,
      campaignId: campaign.id, donationId, isDemo: campaign.isDemo, entries: feeAbsorbedEntries({ campaignId: campaign.id, leftCents, feeCents }),
    });
    done += 1;
  }
  return done;
}
