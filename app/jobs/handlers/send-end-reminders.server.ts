import { sendEndReminders } from "~/features/end-reminders/send-reminders.server";
import type { JobOf } from "../catalogue";

export async function handle({ campaignId }: JobOf<"send_end_reminders">): Promise<void> {
  await sendEndReminders(campaignId);
}
