import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { dropDrafts, refusePendingDrafts } from "~/features/drafts/keep-draft.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { canTake } from "./application";
import { applicationContentSchema, type StoredContent } from "./application-content";
import { contentOf, factsOf } from "./application-file";
import { readApplicationFile } from "./application-file.server";
import { missingParts } from "./completeness";
import { unanswered } from "./demand";
import { listOpenDemands } from "./demands.server";
import { lockOwnApplication, type LockedApplication } from "./lock-application.server";
import { moveApplication } from "./move-application.server";
import { listHolders, listTeam } from "./recipients.server";
import { isLapsed } from "./resubmission";

type Version = { id: string; number: number; content: StoredContent; submittedAt: Date };

/** The application is locked: numbers follow one another without a gap. */
async function freeze(trx: Transaction, actor: Actor, applicationId: string, at: Date): Promise<Version> {
  const file = await readApplicationFile(trx, applicationId);
  const missing = missingParts(factsOf(file, parisDay(at)));
  if (missing.length > 0) throw new DomainError("application.incomplete", { count: missing.length });
  const content = applicationContentSchema.parse(contentOf(file));
  const { last } = await trx
    .selectFrom("applicationVersion")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last"))
    .where("applicationId", "=", applicationId)
    .executeTakeFirstOrThrow();
  const row = await trx
    .insertInto("applicationVersion")
    .values({ applicationId, number: last + 1, content: JSON.stringify(content), submittedBy: actor.accountId, submittedAt: at })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
  return { ...row, content, submittedAt: at };
}

async function mailHolders(trx: Transaction, application: LockedApplication, version: Version) {
  for (const { accountId, email, name } of await listHolders(trx, application.organisationId))
    await queueMail(trx, {
      key: `application-submitted:${version.id}:${accountId}`,
      template: "application-submitted",
      to: email,
      props: {
        name, projectName: application.projectName, versionNumber: version.number, goalCents: version.content.goalCents,
        submittedAt: version.submittedAt.toISOString(), link: `/mon-espace/demandes/${application.id}`,
      },
    });
}

async function mailTeam(trx: Transaction, application: LockedApplication, { id, number, content }: Version) {
  for (const { accountId, email } of await listTeam(trx))
    await queueMail(trx, {
      key: `application-to-check:${id}:${accountId}`,
      template: "application-to-check",
      to: email,
      props: {
        projectName: content.project.name, organisationName: content.organisation.name, communeName: content.project.communeName,
        inTerritory: content.project.inTerritory, versionNumber: number, link: `/equipe/demandes/${application.id}`,
      },
    });
}

/** What was asked about the last version is answered before the next one goes. */
async function refuseUnanswered(trx: Transaction, applicationId: string) {
  const count = unanswered(await listOpenDemands(applicationId, trx)).length;
  if (count > 0) throw new DomainError("application.demands_unanswered", { count });
}

/** Freezes the file as a version and hands it to the team. @throws 404; DomainError application.wrong_state | application.lapsed | application.incomplete | application.demands_unanswered | draft.pending */
export async function submitApplication(actor: Actor, applicationId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const application = await lockOwnApplication(trx, actor, applicationId, "commit");
    if (!canTake(application.status, "submit")) throw new DomainError("application.wrong_state", { status: application.status });
    const at = await now(trx);
    if (isLapsed(application.resubmitBy, at)) throw new DomainError("application.lapsed");
    await refusePendingDrafts(trx, { applicationId });
    await dropDrafts(trx, { applicationId });
    await refuseUnanswered(trx, applicationId);
    const version = await freeze(trx, actor, applicationId, at);
    await moveApplication(trx, application, "submit", { at, accountId: actor.accountId });
    await trx.updateTable("labelApplication").set({ resubmitBy: null }).where("id", "=", applicationId).execute();
    await mailHolders(trx, application, version);
    await mailTeam(trx, application, version);
    await recordAudit(trx, {
      actor, as: "holder", action: "application.submitted", objectKind: "application", objectId: applicationId,
      before: { status: application.status }, after: { status: "submitted", version: version.number }, at,
    });
    return version.id;
  });
}
