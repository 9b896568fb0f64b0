import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { lockApplicationForTeam } from "./lock-application.server";
import { moveApplication } from "./move-application.server";
import { listHolders } from "./recipients.server";

type Checked = Awaited<ReturnType<typeof lockApplicationForTeam>>;

/** Without one, no seat has anything to judge criterion 4 by. */
async function refuseWithoutAttestation(trx: Transaction, applicationId: string) {
  const given = await trx
    .selectFrom("attestation")
    .select("id")
    .where("applicationId", "=", applicationId)
    .where("status", "=", "given")
    .limit(1)
    .executeTakeFirst();
  if (!given) throw new DomainError("application.no_attestation");
}

/** The application is locked: examinations are numbered without a gap. */
async function openExamination(trx: Transaction, application: Checked, at: Date, accountId: string): Promise<string> {
  const { last } = await trx
    .selectFrom("examination")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last"))
    .where("applicationId", "=", application.id)
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto("examination")
    .values({ applicationId: application.id, number: last + 1, versionId: application.versionId, createdAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordTransition(trx, { subject: "examination", subjectId: id, from: null, to: "waiting", at, accountId });
  return id;
}

async function mailHolders(trx: Transaction, application: Checked, examinationId: string) {
  for (const { accountId, email, name } of await listHolders(trx, application.organisationId))
    await queueMail(trx, {
      key: `application-checked:${examinationId}:${accountId}`,
      template: "application-checked",
      to: email,
      props: { name, projectName: application.projectName, link: `/mon-espace/demandes/${application.id}` },
    });
}

/**
 * The file is complete: opens the examination that waits for a meeting. Returns the examination's id.
 * @throws 404; DomainError application.wrong_state | application.no_attestation
 */
export async function checkApplication(actor: Actor, applicationId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const application = await lockApplicationForTeam(trx, actor, applicationId);
    const at = await now(trx);
    await moveApplication(trx, application, "check", { at, accountId: actor.accountId });
    await refuseWithoutAttestation(trx, applicationId);
    const examinationId = await openExamination(trx, application, at, actor.accountId);
    await mailHolders(trx, application, examinationId);
    await recordAudit(trx, {
      actor, action: "application.checked", objectKind: "application", objectId: applicationId, before: { status: application.status }, after: { status: "checked" }, at,
    });
    return examinationId;
  });
}
