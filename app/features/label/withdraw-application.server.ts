import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { dropDrafts } from "~/features/drafts/keep-draft.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { revokeLinks } from "./attestation-links.server";
import { lockOwnApplication } from "./lock-application.server";
import { moveApplication } from "./move-application.server";

/** Possible until the committee has it on its agenda. The partners' links end with it. @throws 404; DomainError application.wrong_state */
export async function withdrawApplication(actor: Actor, applicationId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const application = await lockOwnApplication(trx, actor, applicationId, "commit");
    const at = await now(trx);
    await moveApplication(trx, application, "withdraw", { at, accountId: actor.accountId, reason });
    await dropDrafts(trx, { applicationId });
    const asked = await trx.selectFrom("attestation").select("id").where("applicationId", "=", applicationId).execute();
    for (const { id } of asked) await revokeLinks(trx, id, at, actor.accountId);
    await recordAudit(trx, {
      actor, as: "holder", action: "application.withdrawn", objectKind: "application", objectId: applicationId,
      before: { status: application.status }, after: { status: "withdrawn" }, reason, at,
    });
  });
}
