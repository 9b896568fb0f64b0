import { sendAnswer } from "~/features/disputes/send-answer.server";
import type { JobOf } from "../catalogue";

export async function handle({ answerId }: JobOf<"answer_dispute">): Promise<void> {
  await sendAnswer(answerId);
}
