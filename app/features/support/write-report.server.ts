import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { findLastCampaign } from "./campaign-of.server";
import { lockSupport } from "./lock-support.server";
import { isReportable } from "./support";

/** What the team keeps of it, for the holder too; written again, the newest counts. @throws 404 | DomainError support.no_outcome */
export async function writeReport(actor: Actor, projectId: string, { conclusion }: { conclusion: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockSupport(trx, actor, projectId);
    const campaign = await findLastCampaign(projectId, trx);
    if (!campaign || !isReportable(campaign.status)) throw new DomainError("support.no_outcome");
    const at = await now(trx);
    await trx.insertInto("supportReport").values({ projectId, campaignId: campaign.id, conclusion, writtenBy: actor.accountId, writtenAt: at }).execute();
    await recordAudit(trx, { actor, action: "support.report_written", objectKind: "project", objectId: projectId, at });
  });
}
