import { db } from "#db";
import { listTeam } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { canMove, complaintReference, type ComplaintSubject } from "./complaint";
import { subjectWords } from "./complaints.fr";
import type { MessageInput } from "./complaints.schemas";
import { answerBy } from "./delays";
import { lockComplaint, moveLocked } from "./lock-complaint.server";
import { writeOnce } from "./write-once.server";

/**
 * More from whoever complains, by their link; after an answer it opens the complaint again, with a new delay.
 * @throws 404; DomainError complaints.forgotten
 */
export async function addToComplaint(complaintId: string, { formToken, body }: MessageInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const complaint = await lockComplaint(trx, complaintId);
    if (complaint.forgottenAt) throw new DomainError("complaints.forgotten");
    const at = await now(trx);
    if (!(await writeOnce(trx, { complaintId, formToken, kind: "addition", body, authorAccountId: null, writtenAt: at }))) return;
    const by = canMove(complaint.status, "reopen") ? answerBy(parisDay(at)) : complaint.answerBy;
    if (canMove(complaint.status, "reopen")) await moveLocked(trx, complaint, "reopen", { at, answerBy: by });
    const props = { reference: complaintReference(complaint), about: subjectWords[complaint.subject as ComplaintSubject], answerBy: by, link: `/equipe/reclamations/${complaintId}`, again: true };
    for (const { accountId, email, name } of await listTeam(trx))
      await queueMail(trx, { key: `complaint:${complaintId}:more:${formToken}:${accountId}`, template: "complaint-to-answer", to: email, props: { ...props, name } });
  });
}
