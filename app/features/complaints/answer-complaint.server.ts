import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { intermediary } from "~/features/territory/current.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { complaintReference } from "./complaint";
import { complaintUrl } from "./complaint-link.server";
import type { AnswerInput, MessageInput } from "./complaints.schemas";
import { lockForTeam, moveLocked } from "./lock-complaint.server";
import { writeOnce } from "./write-once.server";

/**
 * The answer, mailed when there is an address, with the mediator to turn to. Sent twice, answered once.
 * @throws 404; DomainError complaints.wrong_state
 */
export async function answerComplaint(actor: Actor, complaintId: string, { formToken, body, outcome }: AnswerInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const complaint = await lockForTeam(trx, actor, complaintId);
    const at = await now(trx);
    if (!(await writeOnce(trx, { complaintId, formToken, kind: "answer", body, authorAccountId: actor.accountId, writtenAt: at }))) return;
    await moveLocked(trx, complaint, "answer", { at, accountId: actor.accountId, outcome });
    await recordAudit(trx, { actor, action: "complaint.answered", objectKind: "complaint", objectId: complaintId, before: { status: complaint.status }, after: { status: "answered", outcome }, at });
    const props = { reference: complaintReference(complaint), answer: body, mediator: intermediary().mediator, link: complaintUrl(complaintId) };
    if (complaint.email) await queueMail(trx, { key: `complaint:${complaintId}:answer:${formToken}`, template: "complaint-answer", to: complaint.email, props });
  });
}

/** Between people of the team. @throws 404 */
export async function noteComplaint(actor: Actor, complaintId: string, { formToken, body }: MessageInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockForTeam(trx, actor, complaintId);
    const at = await now(trx);
    if (!(await writeOnce(trx, { complaintId, formToken, kind: "note", body, authorAccountId: actor.accountId, writtenAt: at }))) return;
    await recordAudit(trx, { actor, action: "complaint.noted", objectKind: "complaint", objectId: complaintId, at });
  });
}
