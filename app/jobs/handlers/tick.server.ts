import { db } from "#db";
import { forgetAddressCodes } from "~/features/address-codes/address-codes.server";
import { listDueAuditChecks } from "~/features/audit/check-audit.server";
import { listDueLabelLosses } from "~/features/campaigns/apply-label-loss.server";
import { listDueRounds } from "~/features/ballots/due-rounds.server";
import { listDueCampaigns } from "~/features/campaigns/due-campaigns.server";
import { listDueDisputeReminders } from "~/features/disputes/remind-dispute.server";
import { listDueDonations } from "~/features/donations/due-donations.server";
import { listPaymentsToClose } from "~/features/donations/giving-pauses.server";
import { forgetOldPulses } from "~/features/donations/pulse.server";
import { listForgettable } from "~/features/enquiries/anonymise-enquiry.server";
import { listDueLabelNotices } from "~/features/label/tell-label-end.server";
import { listDueCommitteeReminders } from "~/features/committee/due-reminders.server";
import { listDueResubmissions } from "~/features/label/due-resubmissions.server";
import { listDueDigests } from "~/features/label/file-digest.server";
import { listDueGrantReminders } from "~/features/grants/remind-grant.server";
import { listForgettableGuests } from "~/features/events/forget-guests.server";
import { listDueReminders } from "~/features/events/reminders.server";
import { forgetEndReminders, listDueEndReminders } from "~/features/end-reminders/send-reminders.server";
import { listDueProofs } from "~/features/proof/due-proofs.server";
import { listDueReconciliations } from "~/features/reconciliation/due-reconciliations.server";
import { listDueOfflineNotices } from "~/features/offline-gifts/tell-offline-gifts.server";
import { listDueOfflineReturns } from "~/features/offline-gifts/offline-ended.server";
import { listDueVideos } from "~/features/pitch-videos/due-videos.server";
import { listDueAccountChecks } from "~/features/settlement/check-account.server";
import { listDueNotices } from "~/features/settlement/tell-money.server";
import { listDueSettlements } from "~/features/settlement/due-settlements.server";
import { forgetComments } from "~/features/comments/forget-comments.server";
import { forgetHelpers } from "~/features/help/forget-helpers.server";
import { forgetComplaints } from "~/features/complaints/forget-complaints.server";
import { currentSums } from "~/features/stats/money-sums.server";
import { listDueCurves } from "~/features/support/watch-curve.server";
import { listDueTending } from "~/features/vigilance/tend-vigilance.server";
import { listDueWatches } from "~/features/vigilance/watch-money.server";
import { endDueRollKeys } from "~/features/voters/end-roll-keys.server";
import { forgetVoterCodes } from "~/features/voters/voter-codes.server";
import { now } from "~/lib/clock.server";
import { forgetOldPageChanges } from "~/lib/page-changes.server";
import { forgetExpiredLimits } from "~/lib/rate-limit.server";
import type { Job } from "../catalogue";
import { enqueue } from "../enqueue.server";
import { freeHeldJobs } from "../held-jobs.server";

/** A job held for longer was held by a worker that died beside this one, or lost the database while it ended. */
const heldTooLongMinutes = 30;

/** One waiting job per subject, however often the clock ticks. */
const keyOf = (job: Job) => Object.values(job).join(":");

/** Due work is rows compared with the product's clock: each room says what is due, once a minute and when the clock moves. */
export async function handle(): Promise<void> {
  await freeHeldJobs(heldTooLongMinutes);
  const instant = await now();
  const due: Job[] = [
    ...(await listDueLabelLosses(db, instant)),
    ...(await listDueLabelNotices(db, instant)),
    ...(await listDueCampaigns(db, instant)),
    ...(await listDueDonations(db, instant)),
    ...(await listPaymentsToClose(db, instant)),
    ...(await listDueWatches(db, instant)),
    ...(await listDueTending(db, instant)),
    ...(await listDueSettlements(db, instant)),
    ...(await listDueReconciliations(db, instant)),
    ...(await listDueProofs(db, instant)),
    ...(await listDueDisputeReminders(db, instant)),
    ...(await listDueOfflineReturns(db, instant)),
    ...(await listDueOfflineNotices(db, instant)),
    ...(await listDueNotices(db, instant)),
    ...(await listDueAccountChecks(db, instant)),
    ...(await listForgettable(db, instant)),
    ...(await listDueDigests(db, instant)),
    ...(await listDueReminders(db, instant)),
    ...(await listDueEndReminders(db, instant)),
    ...(await listForgettableGuests(db, instant)),
    ...(await listDueAuditChecks(db, instant)),
    ...(await listDueCommitteeReminders(db, instant)),
    ...(await listDueResubmissions(db, instant)),
    ...(await listDueCurves(db, instant)),
    ...(await listDueVideos(db, instant)),
    ...(await listDueGrantReminders(db, instant)),
    ...(await listDueRounds(db, instant)),
    { name: "poll_stripe_events" },
  ];
  await forgetExpiredLimits();
  // No pulse is forgotten that the sums have not read.
  await currentSums();
  await forgetOldPulses();
  await forgetOldPageChanges();
  await forgetVoterCodes();
  await forgetAddressCodes();
  await forgetEndReminders(instant);
  await endDueRollKeys(instant);
  await forgetComplaints(instant);
  await forgetComments(instant);
  await forgetHelpers(instant);
  for (const job of due) await enqueue(db, job, { key: keyOf(job) });
}
