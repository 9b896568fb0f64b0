import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { keepPastBox } from "~/features/editions/past-boxes.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { lockVote } from "./lock-vote.server";
import { mayPublish } from "./opening";
import { readPublishedVote } from "./published-votes.server";
import { votePb } from "./vote-files";
import { getRoundsEdition, getVoteState } from "./vote-state.server";

/** The opened box no longer changes: what is read here is what is published. @throws DomainError results.not_opened | results.published */
async function openedBox(roundId: string): Promise<string> {
  const state = await getVoteState(db, roundId);
  mayPublish(state);
  return votePb(await readPublishedVote(await getRoundsEdition(db, state), state));
}

/** Everything that was counted becomes public, once and for good; later editions may try their rules on this box. @throws 404; DomainError results.not_opened | results.published */
export async function publishResults(actor: Actor, roundId: string): Promise<void> {
  const pb = await openedBox(roundId);
  await db.transaction().execute(async (trx) => {
    const state = await lockVote(trx, roundId);
    mayPublish(state);
    const at = await now(trx);
    await trx.updateTable("ballotRound").set({ resultsPublishedAt: at }).where("id", "=", roundId).where("resultsPublishedAt", "is", null).executeTakeFirstOrThrow();
    await keepPastBox(trx, state.editionId, pb);
    await recordAudit(trx, { actor, as: "team", action: "vote.published", objectKind: "round", objectId: roundId, at });
  });
}
