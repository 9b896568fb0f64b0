import { sendReminder } from "~/features/events/reminders.server";
import type { JobOf } from "../catalogue";

export async function handle({ bookingId, kind }: JobOf<"send_reminder">): Promise<void> {
  await sendReminder(bookingId, kind);
}
