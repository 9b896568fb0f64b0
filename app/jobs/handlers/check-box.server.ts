import { checkBox } from "~/features/ballots/check-box.server";
import { noteDeploy } from "~/features/ballots/register.server";
import type { JobOf } from "../catalogue";

export async function handle({ roundId }: JobOf<"check_box">): Promise<void> {
  await noteDeploy(roundId);
  await checkBox(roundId);
}
