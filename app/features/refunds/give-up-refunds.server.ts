import type { Transaction } from "#db";
import { recordTransition } from "~/lib/transitions.server";
import { dropOutside } from "./open-outside.server";

/**
 * A bank has kept the gift: its donor, who waited for a refund that their card refused, has been paid. Nobody is asked for an
 * account any more, and what they had given is forgotten; a bank transfer that the label has made stays. The gift is held.
 */
export async function giveUpRefunds(trx: Transaction, donationId: string, at: Date): Promise<void> {
  const refused = await trx
    .selectFrom("refund")
    .innerJoin("donation", "donation.id", "refund.donationId")
    .leftJoin("outsideRefund", "outsideRefund.refundId", "refund.id")
    .select("refund.id")
    .where("donationId", "=", donationId)
    .where("refund.status", "=", "failed")
    .whereRef("refund.amountCents", ">", "donation.netCents")
    .where((eb) => eb.or([eb("outsideRefund.status", "is", null), eb("outsideRefund.status", "in", ["invited", "iban_given"])]))
    .execute();
  for (const { id } of refused) {
    await trx.updateTable("refund").set({ status: "given_up", failure: "dispute_lost" }).where("id", "=", id).execute();
    await recordTransition(trx, { subject: "refund", subjectId: id, from: "failed", to: "given_up", at, reason: "dispute_lost" });
    await dropOutside(trx, id);
  }
}
