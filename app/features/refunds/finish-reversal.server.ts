import type { Transaction } from "#db";
import { reversalEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { enqueue } from "~/jobs/enqueue.server";
import { now } from "~/lib/clock.server";
import { recordTransition } from "~/lib/transitions.server";
import { enqueueSettlement } from "./attempts.server";
import { queueDebtMails } from "./debt-mail.server";
import { refundRules } from "./refund";

export const lockReversal = (trx: Transaction, reversalId: string) =>
  trx
    .selectFrom("transferReversal")
    .innerJoin("transfer", "transfer.id", "transferReversal.transferId")
    .innerJoin("campaign", "campaign.id", "transfer.campaignId")
    .selectAll("transferReversal")
    .select(["transfer.campaignId", "transfer.donationId", "campaign.isDemo"])
    .where("transferReversal.id", "=", reversalId)
    .forUpdate("transferReversal")
    .executeTakeFirstOrThrow();

export type LockedReversal = Awaited<ReturnType<typeof lockReversal>>;
type Made = { id: string; amountCents: number };

/** The end of a reversal, planned or refused: what came back (null: nothing could) is booked, and what waited for it goes on. */
export async function finishReversal(trx: Transaction, reversal: LockedReversal, made: Made | null): Promise<void> {
  const at = await now(trx);
  const reversedCents = made?.amountCents ?? 0;
  const status = reversedCents === reversal.amountCents ? "succeeded" : "short";
  await trx
    .updateTable("transferReversal")
    .set({ status, reversedCents, stripeReversalId: made?.id ?? null, failure: null, finishedAt: at })
    .where("id", "=", reversal.id)
    .execute();
  await recordTransition(trx, { subject: "reversal", subjectId: reversal.id, from: reversal.status, to: status, at, ruleVersion: refundRules });
  if (reversedCents > 0) await book(trx, reversal, reversedCents, at);
  if (status === "short") await queueDebtMails(trx, { reversalId: reversal.id, campaignId: reversal.campaignId, owedCents: reversal.amountCents - reversedCents });
  await goOn(trx, reversal);
}

async function book(trx: Transaction, { id, transferId, campaignId, donationId, isDemo }: LockedReversal, amountCents: number, at: Date): Promise<void> {
  await trx.updateTable("transfer").set((eb) => ({ reversedCents: eb("reversedCents", "+", amountCents) })).where("id", "=", transferId).execute();
  await post(trx, {
    eventKey: `reversal:${id}`, kind: "reversal", description: "Virement au porteur repris", occurredAt: at,
    campaignId, donationId, isDemo, entries: reversalEntries({ campaignId, amountCents }),
  });
}

/** The refund that waited is sent, a dispute of the gift goes to its end; a campaign's settlement looks again at what is left to pay out. */
async function goOn(trx: Transaction, { refundId, donationId, campaignId }: LockedReversal): Promise<void> {
  const disputes = await trx.selectFrom("dispute").select("id").where("donationId", "=", donationId).where("endedAt", "is", null).execute();
  for (const { id } of disputes) await enqueue(trx, { name: "end_dispute", disputeId: id }, { key: `end_dispute:${id}` });
  if (refundId) await enqueue(trx, { name: "refund_donation", refundId }, { key: `refund_donation:${refundId}` });
  await enqueueSettlement(trx, campaignId);
}
