import { db } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { lockAdjourned } from "./lock-application.server";
import { listHolders } from "./recipients.server";

export type Delay = { until: string; reason: string };

/**
 * The team gives the holder of an adjourned file a later last day.
 * @throws 404 | DomainError application.delay_not_later
 */
export async function grantDelay(actor: Actor, applicationId: string, { until, reason }: Delay): Promise<void> {
  if (!can(actor, "application.check")) throw notFound();
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const file = orNotFound(await lockAdjourned(trx, applicationId));
    if (until <= file.resubmitBy || until < parisDay(at)) throw new DomainError("application.delay_not_later", {}, "until");
    const { id } = await trx.insertInto("resubmissionDelay").values({ applicationId, until, reason, grantedBy: actor.accountId, grantedAt: at }).returning("id").executeTakeFirstOrThrow();
    await trx.updateTable("labelApplication").set({ resubmitBy: until }).where("id", "=", applicationId).execute();
    for (const { email, name } of await listHolders(trx, file.organisationId))
      await queueMail(trx, {
        key: `resubmission-delay:${id}:${email}`, template: "resubmission-delay", to: email,
        props: { name, projectName: file.projectName, applicationId, resubmitBy: until, reason },
      });
    await recordAudit(trx, {
      actor, action: "application.delay_granted", objectKind: "application", objectId: applicationId, before: { resubmitBy: file.resubmitBy }, after: { resubmitBy: until }, reason, at,
    });
  });
}
