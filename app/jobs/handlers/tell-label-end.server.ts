import { tellLabelEnd } from "~/features/label/tell-label-end.server";
import type { JobOf } from "../catalogue";

export async function handle({ labelId }: JobOf<"tell_label_end">): Promise<void> {
  await tellLabelEnd(labelId);
}
