import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay, parisInstant } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { complaintSteps, type ComplaintVerb } from "./complaint";
import { answerBy } from "./delays";
import { lockForTeam, moveLocked } from "./lock-complaint.server";

/** Taken, closed, opened again. Whoever takes it answers for it. @throws 404; DomainError complaints.wrong_state */
export async function moveComplaint(actor: Actor, complaintId: string, verb: Exclude<ComplaintVerb, "answer">, reason: string | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const complaint = await lockForTeam(trx, actor, complaintId);
    const at = await now(trx);
    await moveLocked(trx, complaint, verb, { at, accountId: actor.accountId, reason, ...(verb === "reopen" && { answerBy: answerBy(parisDay(at)) }) });
    if (verb === "take" && !complaint.ownerAccountId) await trx.updateTable("complaint").set({ ownerAccountId: actor.accountId }).where("id", "=", complaintId).execute();
    await recordAudit(trx, { actor, action: "complaint.moved", objectKind: "complaint", objectId: complaintId, before: { status: complaint.status }, after: { status: complaintSteps[verb].to }, reason, at });
  });
}

/** @throws 404; DomainError complaints.not_team */
export async function assignComplaint(actor: Actor, complaintId: string, ownerAccountId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const complaint = await lockForTeam(trx, actor, complaintId);
    const owner = await trx.selectFrom("account").select("id").where("id", "=", ownerAccountId).where("isTeam", "=", true).executeTakeFirst();
    if (!owner) throw new DomainError("complaints.not_team", {}, "owner");
    await trx.updateTable("complaint").set({ ownerAccountId }).where("id", "=", complaintId).execute();
    await recordAudit(trx, { actor, action: "complaint.assigned", objectKind: "complaint", objectId: complaintId, before: { ownerAccountId: complaint.ownerAccountId }, after: { ownerAccountId } });
  });
}

/** The acknowledgement left by post, on that day. @throws 404; DomainError complaints.acknowledged | complaints.in_future */
export async function noteAcknowledged(actor: Actor, complaintId: string, sentOn: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const complaint = await lockForTeam(trx, actor, complaintId);
    if (complaint.acknowledgedAt) throw new DomainError("complaints.acknowledged");
    const at = await now(trx);
    if (sentOn > parisDay(at) || sentOn < complaint.receivedOn) throw new DomainError("complaints.in_future", {}, "sentOn");
    await trx.updateTable("complaint").set({ acknowledgedAt: parisInstant(sentOn, "12:00:00") }).where("id", "=", complaintId).execute();
    await recordAudit(trx, { actor, action: "complaint.acknowledged", objectKind: "complaint", objectId: complaintId, after: { sentOn }, at });
  });
}
