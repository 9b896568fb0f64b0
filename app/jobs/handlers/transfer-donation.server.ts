import { sendTransfer } from "~/features/settlement/send-transfer.server";
import type { JobOf } from "../catalogue";

export async function handle({ transferId }: JobOf<"transfer_donation">): Promise<void> {
  await sendTransfer(transferId);
}
