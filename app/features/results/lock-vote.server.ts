import type { Transaction } from "#db";
import { getVoteState, type VoteState } from "./vote-state.server";

/** The round is held for the command. @throws 404 */
export async function lockVote(trx: Transaction, roundId: string): Promise<VoteState> {
  await trx.selectFrom("ballotRound").select("id").where("id", "=", roundId).forUpdate().execute();
  return getVoteState(trx, roundId);
}
