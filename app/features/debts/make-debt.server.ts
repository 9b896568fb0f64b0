import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { lockCampaign } from "~/features/campaigns/lock-campaign.server";
import { finishReversal, lockReversal } from "~/features/refunds/finish-reversal.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import type { DebtReason } from "./debts.schemas";

/**
 * Stripe refuses for good to bring transferred money back: somebody of the team decides that the holder owes it. The refund or
 * the dispute that waited goes on, the label's reserve advances the sum, the holder is told. Pressed twice, decided once.
 * Answers the campaign. @throws 404; DomainError debts.not_refused
 */
export async function makeDebt(actor: Actor, reversalId: string, { reason }: DebtReason): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { campaignId } = orNotFound(
      await trx.selectFrom("transferReversal").innerJoin("transfer", "transfer.id", "transferId").select("campaignId").where("transferReversal.id", "=", reversalId).executeTakeFirst(),
    );
    await lockCampaign(trx, campaignId);
    const reversal = await lockReversal(trx, reversalId);
    if (reversal.status !== "failed") throw new DomainError("debts.not_refused");
    await finishReversal(trx, reversal, null);
    const after = { status: "short", amountCents: reversal.amountCents };
    await recordAudit(trx, { actor, action: "debt.reversal_owed", objectKind: "reversal", objectId: reversalId, before: { status: "failed" }, after, reason, at: await now(trx) });
    return campaignId;
  });
}
