import { applyLabelLoss } from "~/features/campaigns/apply-label-loss.server";
import type { JobOf } from "../catalogue";

export async function handle({ labelId }: JobOf<"apply_label_loss">): Promise<void> {
  await applyLabelLoss(labelId);
}
