import { closeRound } from "~/features/ballots/close-round.server";
import type { JobOf } from "../catalogue";

export async function handle({ roundId }: JobOf<"close_round">): Promise<void> {
  await closeRound(roundId);
}
