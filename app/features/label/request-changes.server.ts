import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { findCriterion } from "./criteria";
import { gridOf } from "./grids.server";
import { lockApplicationForTeam } from "./lock-application.server";
import { moveApplication } from "./move-application.server";
import { listHolders } from "./recipients.server";
import type { Change } from "./requested-changes";

type Asked = Awaited<ReturnType<typeof lockApplicationForTeam>>;

async function mailHolders(trx: Transaction, application: Asked, changes: Change[]) {
  const grid = await gridOf(trx, application.gridVersion);
  const named = changes.map(({ criterion, reason }) => ({
    criterion: `${criterion}. ${findCriterion(grid, criterion)?.title ?? "Critère"}`, reason,
  }));
  for (const { accountId, email, name } of await listHolders(trx, application.organisationId))
    await queueMail(trx, {
      key: `application-changes-requested:${application.versionId}:${accountId}`,
      template: "application-changes-requested",
      to: email,
      props: { name, projectName: application.projectName, changes: named, link: `/mon-espace/demandes/${application.id}` },
    });
}

/** Sends the file back to the holder, saying what and why per criterion. @throws 404; DomainError application.no_reason | application.wrong_state */
export async function requestChanges(actor: Actor, applicationId: string, changes: Change[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const application = await lockApplicationForTeam(trx, actor, applicationId);
    if (changes.length === 0) throw new DomainError("application.no_reason");
    const at = await now(trx);
    const reason = changes.map((change) => `${change.criterion}: ${change.reason}`).join("\n");
    await moveApplication(trx, application, "request_changes", { at, accountId: actor.accountId, reason });
    await trx
      .insertInto("changeRequest")
      .values(changes.map((change) => ({ ...change, versionId: application.versionId, requestedBy: actor.accountId, requestedAt: at })))
      .execute();
    await mailHolders(trx, application, changes);
    await recordAudit(trx, {
      actor, action: "application.changes_requested", objectKind: "application", objectId: applicationId,
      before: { status: application.status }, after: { status: "changes_requested", criteria: changes.map(({ criterion }) => criterion) }, at,
    });
  });
}
