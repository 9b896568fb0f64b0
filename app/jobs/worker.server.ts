import { randomUUID } from "node:crypto";
import { parseCronItems, run, type Runner, type TaskList } from "graphile-worker";
import { z } from "zod";
import { pool } from "#db";
import { withRequest } from "~/lib/current-request.server";
import { logError, logInfo } from "~/lib/log.server";
import { queueLogger } from "./queue-logger.server";
import { jobSchema, type JobName, type JobOf } from "./catalogue";
import * as answerDispute from "./handlers/answer-dispute.server";
import * as anonymiseEnquiry from "./handlers/anonymise-enquiry.server";
import * as applyLabelLoss from "./handlers/apply-label-loss.server";
import * as applyStripeEvent from "./handlers/apply-stripe-event.server";
import * as checkAccount from "./handlers/check-account.server";
import * as checkDonation from "./handlers/check-donation.server";
import * as closeOpenPayments from "./handlers/close-open-payments.server";
import * as checkBox from "./handlers/check-box.server";
import * as closeCampaign from "./handlers/close-campaign.server";
import * as closeRound from "./handlers/close-round.server";
import * as endDispute from "./handlers/end-dispute.server";
import * as followPayout from "./handlers/follow-payout.server";
import * as lapseApplication from "./handlers/lapse-application.server";
import * as launchCampaign from "./handlers/launch-campaign.server";
import * as mixBox from "./handlers/mix-box.server";
import * as pollStripeEvents from "./handlers/poll-stripe-events.server";
import * as reconcile from "./handlers/reconcile.server";
import * as refundBatch from "./handlers/refund-batch.server";
import * as refundDonation from "./handlers/refund-donation.server";
import * as remindCommittee from "./handlers/remind-committee.server";
import * as remindDispute from "./handlers/remind-dispute.server";
import * as tellOfflineGifts from "./handlers/tell-offline-gifts.server";
import * as remindOfflineReturns from "./handlers/remind-offline-returns.server";
import * as remindGrant from "./handlers/remind-grant.server";
import * as remindResubmission from "./handlers/remind-resubmission.server";
import * as reverseTransfer from "./handlers/reverse-transfer.server";
import * as sendEndReminders from "./handlers/send-end-reminders.server";
import * as sendFileDigest from "./handlers/send-file-digest.server";
import * as sendMail from "./handlers/send-mail.server";
import * as forgetUpload from "./handlers/forget-upload.server";
import * as prepareVideo from "./handlers/prepare-video.server";
import * as followWorkshop from "./handlers/follow-workshop.server";
import * as forgetGuests from "./handlers/forget-guests.server";
import * as sendReminder from "./handlers/send-reminder.server";
import * as settleCampaign from "./handlers/settle-campaign.server";
import * as tellLabelEnd from "./handlers/tell-label-end.server";
import * as tellMoney from "./handlers/tell-money.server";
import * as tick from "./handlers/tick.server";
import * as transferDonation from "./handlers/transfer-donation.server";
import * as verifyAudit from "./handlers/verify-audit.server";
import * as tendVigilance from "./handlers/tend-vigilance.server";
import * as watchMoney from "./handlers/watch-money.server";
import * as watchCurve from "./handlers/watch-curve.server";
import * as writeMinutes from "./handlers/write-minutes.server";
import * as writeProofs from "./handlers/write-proofs.server";
import { freeHeldJobs } from "./held-jobs.server";

/** A job of the catalogue without a handler does not compile. */
const handlers: { [N in JobName]: { handle: (job: JobOf<N>) => Promise<void> } } = {
  send_mail: sendMail,
  tick,
  apply_stripe_event: applyStripeEvent,
  poll_stripe_events: pollStripeEvents,
  check_donation: checkDonation,
  watch_money: watchMoney,
  tend_vigilance: tendVigilance,
  close_open_payments: closeOpenPayments,
  launch_campaign: launchCampaign,
  close_campaign: closeCampaign,
  settle_campaign: settleCampaign,
  refund_donation: refundDonation,
  refund_batch: refundBatch,
  transfer_donation: transferDonation,
  reverse_transfer: reverseTransfer,
  follow_payout: followPayout,
  end_dispute: endDispute,
  remind_dispute: remindDispute,
  answer_dispute: answerDispute,
  tell_money: tellMoney,
  check_account: checkAccount,
  apply_label_loss: applyLabelLoss,
  tell_label_end: tellLabelEnd,
  remind_committee: remindCommittee,
  remind_offline_returns: remindOfflineReturns,
  tell_offline_gifts: tellOfflineGifts,
  remind_grant: remindGrant,
  remind_resubmission: remindResubmission,
  lapse_application: lapseApplication,
  watch_curve: watchCurve,
  write_minutes: writeMinutes,
  write_proofs: writeProofs,
  anonymise_enquiry: anonymiseEnquiry,
  send_file_digest: sendFileDigest,
  forget_guests: forgetGuests,
  send_reminder: sendReminder,
  send_end_reminders: sendEndReminders,
  prepare_video: prepareVideo,
  forget_upload: forgetUpload,
  follow_workshop: followWorkshop,
  reconcile,
  verify_audit: verifyAudit,
  check_box: checkBox,
  mix_box: mixBox,
  close_round: closeRound,
};

const cause = z.object({ requestId: z.string().optional().catch(undefined) }).catch({});

/** The job, and those it asks for, are logged under the id of the request that began it all. */
async function runLogged(name: JobName, payload: unknown): Promise<void> {
  const id = cause.parse(payload).requestId ?? randomUUID();
  const from = Date.now();
  await withRequest({ id, address: "" }, () => runJob(name, payload));
  logInfo("job", { request: id, job: name, ms: Date.now() - from });
}

/** Runs one job's handler on a payload that may be older than this code: refused loudly when it no longer fits. */
async function runJob(name: JobName, payload: unknown): Promise<void> {
  const job = jobSchema.parse({ ...(payload as object), name });
  const { handle } = handlers[name] as { handle: (job: unknown) => Promise<void> };
  await handle(job);
}

export const tasks: TaskList = Object.fromEntries(
  (Object.keys(handlers) as JobName[]).map((name) => [name, (payload: unknown) => runLogged(name, payload)]),
);

/** They mostly wait for Stripe, and write what it says together. */
const JOBS_AT_ONCE = 24;

/** Starts taking jobs, those of a worker that was killed first; `tick` comes every minute. */
export async function startWorker(): Promise<Runner> {
  await freeHeldJobs();
  const runner = await run({
    pgPool: pool(),
    taskList: tasks,
    logger: queueLogger,
    noHandleSignals: true,
    preset: { worker: { concurrentJobs: JOBS_AT_ONCE, pollInterval: 1_000, localQueue: { size: 2 * JOBS_AT_ONCE }, completeJobBatchDelay: 2, failJobBatchDelay: 2 } },
    parsedCronItems: parseCronItems([{ task: "tick", match: "* * * * *" }]),
  });
  freeAfterAbsence(runner);
  return runner;
}

/**
 * When the database comes back: what was being done then could not even be given back. Listening again tells it, but is
 * tried more and more rarely; asking for jobs is tried every second, and may have failed never when the absence was short.
 */
function freeAfterAbsence({ events }: Runner): void {
  const free = () => void freeHeldJobs().catch((error: unknown) => logError("held jobs stay held", error));
  let away = false;
  const back = () => {
    if (away) free();
    away = false;
  };
  events.on("pool:listen:success", free);
  events.on("worker:getJob:error", () => {
    away = true;
  });
  events.on("worker:getJob:empty", back);
  events.on("job:start", back);
}
