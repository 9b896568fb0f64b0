import { db, type Transaction } from "#db";
import { uncountedReasons } from "~/features/donations/donation";
import { releaseRewards, type RewardLine } from "~/features/campaigns/reward-stock.server";
import { disputeLostEntries } from "~/features/ledger/entries";
import { enqueueSettlement } from "~/features/refunds/attempts.server";
import { giveUpRefunds } from "~/features/refunds/give-up-refunds.server";
import { isAbsorbed } from "~/features/refunds/refund-entries.server";
import { now } from "~/lib/clock.server";
import { postStep } from "./book-dispute.server";
import { lossOf, standing } from "./dispute";
import { queueEndedMails } from "./dispute-mails.server";
import { lockDispute, type LockedDispute } from "./lock-dispute.server";
import { comeBack, type CameBack } from "./transferred-gift.server";

/** The job that follows a reversal, or looks again at a dispute that waits. Running twice adds nothing. */
export async function endDispute(disputeId: string): Promise<void> {
  await db.transaction().execute(async (trx) => goOn(trx, disputeId, await now(trx)));
}

/** Takes a dispute as far as it can go now: once decided, its money is where it stays. The gift is held, or taken here. */
export async function goOn(trx: Transaction, disputeId: string, at: Date): Promise<void> {
  const locked = await lockDispute(trx, disputeId);
  if (!locked || locked.dispute.endedAt !== null) return;
  const where = standing(locked.dispute, locked.donation);
  if (where === "open") return;
  if (where === "lost" && !(await lose(trx, locked, at))) return;
  await trx.updateTable("dispute").set({ endedAt: at }).where("id", "=", disputeId).execute();
  await queueEndedMails(trx, disputeId);
  await enqueueSettlement(trx, locked.donation.campaignId);
}

/** False while the gift's money has still to come back from the holder's account. */
async function lose(trx: Transaction, { donation, dispute }: LockedDispute, at: Date): Promise<boolean> {
  const { lostCents, beyondCents } = lossOf(dispute.withdrawnCents, donation);
  const cameBack = await comeBack(trx, { donationId: donation.id, disputeId: dispute.id, netCents: donation.netCents, lostCents, at });
  if (cameBack === "under_way") return false;
  await postStep(trx, { donation, dispute, at }, {
    step: "lost", description: "Don gardé par la banque du donateur",
    entries: disputeLostEntries({ campaignId: donation.campaignId, amountCents: lostCents, beyondCents, ...(await feeOf(trx, donation, lostCents, cameBack)) }),
  });
  const rewardsReleased = await release(trx, { donation, dispute }, lostCents);
  await trx.updateTable("donation").set((eb) => ({ lostCents: eb("lostCents", "+", lostCents) })).where("id", "=", donation.id).execute();
  await trx.updateTable("dispute").set({ lostCents, rewardsReleased }).where("id", "=", dispute.id).execute();
  await giveUpRefunds(trx, donation.id, at);
  return true;
}

/**
 * Nobody bears the processor's fee of a gift that was never transferred and of which nothing is left, but the label; nor a
 * gift whose rest its fee had absorbed.
 */
async function feeOf(trx: Transaction, donation: LockedDispute["donation"], lostCents: number, cameBack: Exclude<CameBack, "under_way">) {
  if (cameBack !== "never_left") return { feeCents: 0, afterTransfer: cameBack };
  if (await isAbsorbed(trx, donation.id)) return { feeCents: 0, afterTransfer: { reversedCents: 0, shortCents: 0 } };
  return { feeCents: lostCents > 0 && lostCents === donation.netCents ? (donation.feeCents ?? 0) : 0 };
}

/** While the campaign takes gifts, the rewards of a gift that is wholly lost go to somebody else. */
async function release(trx: Transaction, { donation }: LockedDispute, lostCents: number): Promise<boolean> {
  if (lostCents === 0 || lostCents < donation.netCents) return false;
  const campaign = await trx.selectFrom("campaign").select("status").where("id", "=", donation.campaignId).executeTakeFirstOrThrow();
  if (campaign.status !== "live" && campaign.status !== "suspended") return false;
  const released = await trx.selectFrom("refund").select("id").where("donationId", "=", donation.id).where("reason", "in", uncountedReasons).executeTakeFirst();
  const lines = await keptLines(trx, donation.id);
  if (released || lines.length === 0) return false;
  await releaseRewards(trx, lines);
  return true;
}

/** The rewards of a gift that no refund has freed. */
const keptLines = (trx: Transaction, donationId: string): Promise<RewardLine[]> =>
  trx
    .selectFrom("donationLine")
    .select(["rewardId", "quantity"])
    .where("donationId", "=", donationId)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("refundLine").select("refundId").whereRef("donationLineId", "=", "donationLine.id").where("released", "=", true))))
    .orderBy("rewardId")
    .execute();
