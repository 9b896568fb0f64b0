import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { appendToRegister } from "./register.server";
import { getRoundFor } from "./rounds.server";

/** Taken off the vote after the seal, in public and with its reason: it stays listed, and is never funded. @throws 404; DomainError ballots.not_sealed */
export async function withdrawLine(actor: Actor, editionId: string, { initiativeId, reason }: { initiativeId: string; reason: string }): Promise<void> {
  const { round, stage } = await getRoundFor(actor, editionId);
  if (stage === "preparing" || stage === "closed") throw new DomainError("ballots.not_withdrawable");
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const line = orNotFound(await trx.updateTable("ballotLine").set({ withdrawnAt: at, withdrawalReason: reason }).where("roundId", "=", round.id).where("initiativeId", "=", initiativeId)
      .where("withdrawnAt", "is", null).returning("number").executeTakeFirst());
    const { title } = await trx.selectFrom("initiative").select("title").where("id", "=", initiativeId).executeTakeFirstOrThrow();
    await appendToRegister(trx, { roundId: round.id, kind: "withdrawn", detail: `nº ${line.number}, ${title} : ${reason}`, at });
    await recordAudit(trx, { actor, action: "vote.line_withdrawn", objectKind: "round", objectId: round.id, after: { number: line.number, title }, reason });
  });
}
