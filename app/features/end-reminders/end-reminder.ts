import type { CampaignStatus } from "~/features/campaigns/campaign";
import { isAfterDeadline } from "~/features/campaigns/deadline";

type Campaign = { status: CampaignStatus; endsAt: Date | null };

export const reminderHours = 48;

/** When the mail is due, whatever the deadline became meanwhile. */
export const remindAt = (endsAt: Date): Date => new Date(endsAt.getTime() - reminderHours * 3_600_000);

/** A reminder is promised while it can still keep its word. */
export const mayAskReminder = ({ status, endsAt }: Campaign, at: Date): boolean => status === "live" && endsAt !== null && at < remindAt(endsAt);

/** Confirmed by its code, when it was asked in time: the mail then leaves at once. */
export const mayConfirmReminder = ({ status, endsAt }: Campaign, at: Date): boolean => status === "live" && endsAt !== null && !isAfterDeadline(endsAt, at);

/** None while the team has stopped the campaign, nor once it is over. */
export const isReminderDue = (campaign: Campaign, at: Date): boolean => mayConfirmReminder(campaign, at) && at >= remindAt(campaign.endsAt!);
