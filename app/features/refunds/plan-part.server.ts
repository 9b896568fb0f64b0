import type { Transaction } from "#db";
import type { TeamReason } from "~/features/donations/donation";
import type { LockedDonation } from "~/features/donations/lock-donation.server";
import { enqueue } from "~/jobs/enqueue.server";
import { recordTransition } from "~/lib/transitions.server";
import { dropRefusedTransfer, transferTookIt } from "./taken-by-transfer.server";
import { refundRules, type GiftFacts } from "./refund";

export type Part = { amountCents: number; reason: TeamReason; formToken: string; message: string | null; accountId: string; at: Date };

/** The facts that rules ask of a gift that is held (`lockDonation`). */
export async function giftFacts(trx: Transaction, { id, status, amountCents, lostCents }: LockedDonation): Promise<GiftFacts> {
  const { cents } = await trx.selectFrom("refund").select((eb) => eb.fn.sum<string>("amountCents").as("cents")).where("donationId", "=", id).where("status", "<>", "given_up").executeTakeFirstOrThrow();
  return { status, amountCents, lostCents, refundsCents: Number(cents ?? 0) };
}

/** Writes the refund down with its job; campaign and gift are locked. A transfer that has the money already gives it back first. */
export async function planPart(trx: Transaction, donation: LockedDonation, part: Part): Promise<string> {
  const { accountId, at, ...values } = part;
  await dropRefusedTransfer(trx, donation.id, at);
  const afterTransfer = await transferTookIt(trx, donation.id);
  const { id } = await trx.insertInto("refund").values({ donationId: donation.id, afterTransfer, createdAt: at, ...values }).returning("id").executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "refund", subjectId: id, from: null, to: "planned", at, accountId, reason: part.reason, ruleVersion: refundRules });
  await enqueue(trx, { name: "refund_donation", refundId: id }, { key: `refund_donation:${id}` });
  return id;
}
