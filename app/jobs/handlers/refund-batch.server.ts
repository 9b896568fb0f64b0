import { sendRefunds } from "~/features/refunds/send-refunds.server";
import type { JobOf } from "../catalogue";

export async function handle({ refundIds }: JobOf<"refund_batch">): Promise<void> {
  await sendRefunds(refundIds);
}
