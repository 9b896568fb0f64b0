import { sendReversal } from "~/features/refunds/send-reversal.server";
import type { JobOf } from "../catalogue";

export async function handle({ reversalId }: JobOf<"reverse_transfer">): Promise<void> {
  await sendReversal(reversalId);
}
