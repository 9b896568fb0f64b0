import { sendRefund } from "~/features/refunds/send-refund.server";
import type { JobOf } from "../catalogue";

export async function handle({ refundId }: JobOf<"refund_donation">): Promise<void> {
  await sendRefund(refundId);
}
