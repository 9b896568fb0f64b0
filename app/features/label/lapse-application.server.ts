import { db } from "#db";
import { dropDrafts } from "~/features/drafts/keep-draft.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { revokeLinks } from "./attestation-links.server";
import { lockAdjourned } from "./lock-application.server";
import { moveApplication } from "./move-application.server";
import { listHolders, listTeam } from "./recipients.server";
import { isLapsed } from "./resubmission";

/** An adjourned file that did not come back in time ends; holder and team are told. Running it again changes nothing. */
export async function lapseApplication(applicationId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const file = await lockAdjourned(trx, applicationId);
    if (!file || !isLapsed(file.resubmitBy, at)) return;
    await moveApplication(trx, file, "lapse", { at, reason: "lapsed" });
    await dropDrafts(trx, { applicationId });
    for (const { id } of await trx.selectFrom("attestation").select("id").where("applicationId", "=", applicationId).execute()) await revokeLinks(trx, id, at, null);
    const told = [...(await listHolders(trx, file.organisationId)).map((one) => ({ ...one, isTeam: false })), ...(await listTeam(trx)).map((one) => ({ ...one, isTeam: true }))];
    for (const { email, name, isTeam } of told)
      await queueMail(trx, {
        key: `application-lapsed:${file.id}:${email}`, template: "application-lapsed", to: email,
        props: { name, isTeam, projectName: file.projectName, projectId: file.projectId, applicationId: file.id, resubmitBy: file.resubmitBy },
      });
    await recordAudit(trx, { actor: { kind: "system" }, action: "application.lapsed", objectKind: "application", objectId: file.id, before: { status: "draft" }, after: { status: "withdrawn" }, at });
  });
}
