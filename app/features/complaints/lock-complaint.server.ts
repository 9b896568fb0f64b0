import type { Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { notFound, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { complaintRulesVersion, nextStatus, type ComplaintVerb } from "./complaint";

export const lockComplaint = async (trx: Transaction, complaintId: string) =>
  orNotFound(await trx.selectFrom("complaint").selectAll().where("id", "=", complaintId).forUpdate().executeTakeFirst());
export type LockedComplaint = Awaited<ReturnType<typeof lockComplaint>>;

/** @throws 404 */
export async function lockForTeam(trx: Transaction, actor: Actor, complaintId: string): Promise<LockedComplaint> {
  if (!can(actor, "complaint.handle")) throw notFound();
  return lockComplaint(trx, complaintId);
}

type Move = { at: Date; accountId?: string; reason?: string | null; answerBy?: string; outcome?: string };

/** Takes a locked complaint one step further, and says so. @throws DomainError complaints.wrong_state */
export async function moveLocked(trx: Transaction, { id, status }: Pick<LockedComplaint, "id" | "status">, verb: ComplaintVerb, { at, accountId, reason, ...set }: Move): Promise<void> {
  const to = nextStatus(status, verb);
  await trx
    .updateTable("complaint")
    .set({ status: to, ...set, ...(to === "answered" && { answeredAt: at }), closedAt: to === "closed" ? at : null })
    .where("id", "=", id).where("status", "=", status).executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "complaint", subjectId: id, from: status, to, at, ruleVersion: complaintRulesVersion, ...(accountId && { accountId }), ...(reason && { reason }) });
}
