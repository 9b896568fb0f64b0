import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import type { Evidence } from "./answer";
import { canAnswer } from "./dispute";
import { lockDispute } from "./lock-dispute.server";

export type Answer = { kind: "evidence"; evidence: Evidence } | { kind: "acceptance" };

/**
 * Writes down what a person answers to a donor's bank; a job tells Stripe. A bank reads one answer.
 * @throws DomainError disputes.not_answerable when it is decided, answered already, too late, or a direct debit
 */
export async function answerDispute(actor: Actor, disputeId: string, answer: Answer): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { dispute } = orNotFound(await lockDispute(trx, disputeId));
    const known = await trx.selectFrom("disputeAnswer").select("id").where("disputeId", "=", disputeId).where("status", "<>", "failed").executeTakeFirst();
    const at = await now(trx);
    if (!canAnswer({ ...dispute, answered: known !== undefined }, at)) throw new DomainError("disputes.not_answerable");
    const evidence = answer.kind === "evidence" ? JSON.stringify(answer.evidence) : null;
    const { id } = await trx
      .insertInto("disputeAnswer")
      .values({ disputeId, kind: answer.kind, evidence, accountId: actor.accountId, createdAt: at })
      .returning("id").executeTakeFirstOrThrow();
    const action = answer.kind === "evidence" ? "dispute.answered" : "dispute.accepted";
    await recordAudit(trx, { actor, action, objectKind: "dispute", objectId: disputeId, after: { amountCents: dispute.amountCents }, at });
    await enqueue(trx, { name: "answer_dispute", answerId: id }, { key: `answer_dispute:${id}` });
    return id;
  });
}
