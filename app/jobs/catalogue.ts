import { z } from "zod";

const id = z.uuid();

/** Every job there is. Payloads are ids: the handler reads the rows again and may run twice. */
export const jobSchema = z.discriminatedUnion("name", [
  z.object({ name: z.literal("send_mail"), mailId: id }),
  /** Finds what the clock has made due, in every room, and enqueues it. */
  z.object({ name: z.literal("tick") }),
  z.object({ name: z.literal("apply_stripe_event"), eventId: z.string() }),
  /** Reads Stripe's event list for what no webhook ever brought. */
  z.object({ name: z.literal("poll_stripe_events") }),
  /** Asks Stripe what became of an open payment session. */
  z.object({ name: z.literal("check_donation"), donationId: id }),
  /** Looks at gifts for what a person should judge. */
  z.object({ name: z.literal("watch_money") }),
  /** Once a day: watches all money, and erases what the restricted file need not keep any longer. */
  z.object({ name: z.literal("tend_vigilance"), day: z.iso.date() }),
  /** Closes by call what is still open on a campaign whose gifts are paused. */
  z.object({ name: z.literal("close_open_payments"), campaignId: id }),
  z.object({ name: z.literal("launch_campaign"), campaignId: id }),
  z.object({ name: z.literal("close_campaign"), campaignId: id }),
  z.object({ name: z.literal("settle_campaign"), campaignId: id }),
  z.object({ name: z.literal("refund_donation"), refundId: id }),
  /** Some of the refunds of a campaign that failed or was cancelled. */
  z.object({ name: z.literal("refund_batch"), refundIds: z.array(id) }),
  z.object({ name: z.literal("transfer_donation"), transferId: id }),
  /** Brings transferred money back from the holder's account. */
  z.object({ name: z.literal("reverse_transfer"), reversalId: id }),
  z.object({ name: z.literal("follow_payout"), payoutId: id }),
  /** Takes a lost dispute to its end, once the gift's money is back from the holder's account. */
  z.object({ name: z.literal("end_dispute"), disputeId: id }),
  /** Reminds the team of a dispute that nobody has answered. */
  z.object({ name: z.literal("remind_dispute"), disputeId: id }),
  /** Tells Stripe what a person answered to a dispute. */
  z.object({ name: z.literal("answer_dispute"), answerId: id }),
  /** Tells the holder of a campaign that failed which offline gifts are still to be given back. */
  z.object({ name: z.literal("remind_offline_returns"), campaignId: id }),
  /** One mail to the team for all offline gifts that wait and that it has not heard of. */
  z.object({ name: z.literal("tell_offline_gifts") }),
  /** Says once what presses about a campaign's money or account. */
  z.object({ name: z.literal("tell_money"), campaignId: id }),
  /** Reads an organisation's Stripe account again, once a day. */
  z.object({ name: z.literal("check_account"), stripeAccountId: z.string() }),
  /** What an ended or revoked label does to its campaigns. */
  z.object({ name: z.literal("apply_label_loss"), labelId: id }),
  /** Opens or lifts the alert about a live campaign behind its curve. */
  z.object({ name: z.literal("watch_curve"), campaignId: id }),
  /** Reminds holder and team that a label ends. */
  z.object({ name: z.literal("tell_label_end"), labelId: id }),
  /** Tells the seats, or the chair, what they have still to do at a meeting. */
  z.object({ name: z.literal("remind_committee"), meetingId: id }),
  /** Tells the holder of an adjourned file how long is left; past its last day the file lapses. */
  z.object({ name: z.literal("remind_resubmission"), applicationId: id }),
  z.object({ name: z.literal("lapse_application"), applicationId: id }),
  /** Chases the account that the holder of a grant owes. */
  z.object({ name: z.literal("remind_grant"), grantId: id }),
  z.object({ name: z.literal("write_minutes"), meetingId: id }),
  /** Forgets who asked, once a closed enquiry has been silent long enough. */
  z.object({ name: z.literal("anonymise_enquiry"), enquiryId: id }),
  /** One mail for all that was written about a file since the last. */
  z.object({ name: z.literal("send_file_digest"), applicationId: id, side: z.enum(["holder", "team", "committee"]) }),
  /** Empties the names of those who came to a gathering of long ago. */
  z.object({ name: z.literal("forget_guests"), eventId: id }),
  /** Recalls an appointment to whoever booked it. */
  z.object({ name: z.literal("send_reminder"), bookingId: id, kind: z.enum(["week", "eve", "day"]) }),
  /** Tells those who asked that a campaign ends in 48 hours. */
  z.object({ name: z.literal("send_end_reminders"), campaignId: id }),
  /** What somebody's coming to a comptoir, or not, changes for their initiatives. */
  z.object({ name: z.literal("follow_workshop"), bookingId: id }),
  /** Compares the ledger with Stripe's book: `key` is a Paris day, or the id of a run that a person asked for. */
  z.object({ name: z.literal("reconcile"), key: z.string() }),
  /** Writes the public proof's days that are over when this Paris day begins. */
  z.object({ name: z.literal("write_proofs"), day: z.iso.date() }),
  /** Makes a pitch video that came whole into the one that is shown. */
  z.object({ name: z.literal("prepare_video"), videoId: id }),
  /** Forgets an upload of which nothing came any more. */
  z.object({ name: z.literal("forget_upload"), videoId: id }),
  /** Compares the roll with the box, once an hour; says in public when other code runs. */
  z.object({ name: z.literal("check_box"), roundId: id }),
  /** Writes the box again in the order of its slots, once a night. */
  z.object({ name: z.literal("mix_box"), roundId: id }),
  z.object({ name: z.literal("close_round"), roundId: id }),
  /** Walks the journal's chain and says its head. */
  z.object({ name: z.literal("verify_audit") }),
]);

export type Job = z.infer<typeof jobSchema>;
export type JobName = Job["name"];
export type JobOf<N extends JobName> = Extract<Job, { name: N }>;
