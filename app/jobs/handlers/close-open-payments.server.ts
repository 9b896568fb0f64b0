import { expireOpenSessions } from "~/features/donations/close-payment.server";
import type { JobOf } from "../catalogue";

export async function handle({ campaignId }: JobOf<"close_open_payments">): Promise<void> {
  await expireOpenSessions(campaignId);
}
