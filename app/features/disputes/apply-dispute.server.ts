import { db, type Transaction } from "#db";
import { lockDonation } from "~/features/donations/lock-donation.server";
import { dropTransfer } from "~/features/refunds/drop-transfer.server";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { recordTransition } from "~/lib/transitions.server";
import { bookMovements } from "./book-dispute.server";
import { disputeRules, nextDisputeStatus } from "./dispute";
import { queueOpenedMails } from "./dispute-mails.server";
import { goOn } from "./end-dispute.server";
import { findDisputedGift, inOurWords, readDispute, type ToldDispute } from "./read-dispute.server";

/**
 * Asks Stripe what became of a dispute and writes it down. Once, ten times or late, in any order, even before we knew that the
 * gift is paid: the same end. A dispute of somebody else's charge changes nothing. @throws Stripe's errors
 */
export async function applyDispute(stripeDisputeId: string): Promise<void> {
  const told = await readDispute(stripeDisputeId);
  const donationId = await findDisputedGift(told);
  if (!donationId) return;
  const words = inOurWords(told);
  reach("dispute.answered");
  await db.transaction().execute(async (trx) => {
    await record(trx, donationId, words);
    reach("dispute.written");
  });
  reach("dispute.committed");
}

async function record(trx: Transaction, donationId: string, told: ToldDispute): Promise<void> {
  const at = await now(trx);
  const donation = await lockDonation(trx, donationId);
  const known = await trx.selectFrom("dispute").selectAll().where("stripeDisputeId", "=", told.stripeDisputeId).forUpdate().executeTakeFirst();
  const dispute = known ?? (await open(trx, donationId, told, at));
  if (known) await move(trx, dispute, told, at);
  await bookMovements(trx, { donation, dispute, told: told.money, at });
  if (!known) await queueOpenedMails(trx, dispute.id);
  await goOn(trx, dispute.id, at);
}

async function open(trx: Transaction, donationId: string, { money: _, ...told }: ToldDispute, at: Date) {
  await dropTransfer(trx, donationId, at);
  const dispute = await trx.insertInto("dispute").values({ donationId, ...told }).returningAll().executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "dispute", subjectId: dispute.id, from: null, to: dispute.status, at, reason: told.reason, ruleVersion: disputeRules });
  return dispute;
}

type Known = Awaited<ReturnType<typeof open>>;

/** The last instant for an answer is kept once Stripe tells none any more: whether it was missed is still to be seen. */
async function move(trx: Transaction, { id, status, dueBy }: Known, told: ToldDispute, at: Date): Promise<void> {
  const to = nextDisputeStatus(status, told.status);
  if (to === null) return;
  await trx.updateTable("dispute").set({ status: to, dueBy: told.dueBy ?? dueBy, reason: told.reason }).where("id", "=", id).execute();
  await recordTransition(trx, { subject: "dispute", subjectId: id, from: status, to, at, ruleVersion: disputeRules });
}
