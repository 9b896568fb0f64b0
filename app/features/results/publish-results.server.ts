import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { lockVote } from "./lock-vote.server";
import { mayPublish } from "./opening";

/** Everything that was counted becomes public, once and for good. @throws 404; DomainError results.not_opened | results.published */
export async function publishResults(actor: Actor, roundId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    mayPublish(await lockVote(trx, roundId));
    const at = await now(trx);
    await trx.updateTable("ballotRound").set({ resultsPublishedAt: at }).where("id", "=", roundId).where("resultsPublishedAt", "is", null).executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, as: "team", action: "vote.published", objectKind: "round", objectId: roundId, at });
  });
}
