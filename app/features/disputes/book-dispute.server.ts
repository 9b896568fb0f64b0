import type { Transaction } from "#db";
import type { LockedDonation } from "~/features/donations/lock-donation.server";
import { disputeOpenedEntries, disputeReturnedEntries, disputeWonEntries, type Entry } from "~/features/ledger/entries";
import { post, type GroupKind } from "~/features/ledger/post.server";
import type { Movements } from "./dispute";

type Booking = { donation: LockedDonation; dispute: DisputeRow; told: Movements; at: Date };
type DisputeRow = { id: string; withdrawnCents: number; reinstatedCents: number; endedAt: Date | null };
type Step = { step: "opened" | "won" | "lost" | "returned"; description: string; entries: Entry[] };

/** One group per step of a dispute; told again, it is there already. */
export async function postStep(trx: Transaction, { donation, dispute, at }: Pick<Booking, "donation" | "at"> & { dispute: { id: string } }, { step, description, entries }: Step) {
  const kind: GroupKind = `dispute_${step}`;
  await post(trx, {
    eventKey: `dispute:${dispute.id}:${step}`, kind, description, occurredAt: at,
    campaignId: donation.campaignId, donationId: donation.id, isDemo: donation.isDemo, entries,
  });
}

/** Writes down what the bank took and gave back since the last look. */
export async function bookMovements(trx: Transaction, booking: Booking): Promise<void> {
  const { dispute, told } = booking;
  const isTaken = dispute.withdrawnCents > 0;
  if (!isTaken && told.withdrawnCents > 0) await bookWithdrawal(trx, booking);
  const canReturn = (isTaken || told.withdrawnCents > 0) && dispute.reinstatedCents === 0;
  if (canReturn && told.reinstatedCents > 0) await bookReturn(trx, booking);
}

async function bookWithdrawal(trx: Transaction, booking: Booking): Promise<void> {
  const { withdrawnCents, feeCents } = booking.told;
  const { campaignId } = booking.donation;
  await postStep(trx, booking, {
    step: "opened", description: "Don contesté, repris par la banque du donateur",
    entries: disputeOpenedEntries({ campaignId, amountCents: withdrawnCents, disputeFeeCents: feeCents }),
  });
  await trx.updateTable("dispute").set({ withdrawnCents, feeCents }).where("id", "=", booking.dispute.id).execute();
}

/** The bank gives back: to the gift, or, once it had been counted as lost, to the reserve until a person decides. */
async function bookReturn(trx: Transaction, booking: Booking): Promise<void> {
  const { reinstatedCents, feeReturnedCents } = booking.told;
  const { campaignId } = booking.donation;
  const step: Step = booking.dispute.endedAt
    ? { step: "returned", description: "Don rendu par la banque après un litige perdu", entries: disputeReturnedEntries({ amountCents: reinstatedCents + feeReturnedCents }) }
    : { step: "won", description: "Don rendu par la banque du donateur", entries: disputeWonEntries({ campaignId, amountCents: reinstatedCents, feeReturnedCents }) };
  await postStep(trx, booking, step);
  await trx.updateTable("dispute").set((eb) => ({ reinstatedCents, feeCents: eb("feeCents", "-", feeReturnedCents) })).where("id", "=", booking.dispute.id).execute();
}
