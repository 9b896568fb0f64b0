import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { dropDrafts, refusePendingDrafts } from "~/features/drafts/keep-draft.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { tellAll } from "./campaign-mail.server";
import { freezeCampaign } from "./campaign-versions.server";
import { readMissingParts } from "./dossier.server";
import { lockOwnCampaign } from "./lock-campaign.server";
import { moveCampaign } from "./move-campaign.server";
import { listTeam } from "./recipients.server";

/**
 * Hands the pen to the team.
 * @throws 404 for another's campaign; DomainError campaign.wrong_state | campaign.incomplete | draft.pending
 */
export async function submitCampaign(actor: Actor, campaignId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const campaign = await lockOwnCampaign(trx, actor, campaignId, "commit");
    await moveCampaign(trx, campaign, { verb: "submit", by: "holder", at, accountId: actor.accountId });
    await refusePendingDrafts(trx, { campaignId });
    await dropDrafts(trx, { campaignId });
    const missing = await readMissingParts(trx, campaign, at);
    if (missing.length > 0) throw new DomainError("campaign.incomplete", { count: missing.length });
    await freezeCampaign(trx, campaign, { cause: "submitted", accountId: actor.accountId, at });
    await tellAll(trx, await listTeam(trx), {
      template: "campaign-submitted", campaignId, at,
      props: () => ({ title: campaign.title, holder: actor.name, path: `/equipe/campagnes/${campaignId}` }),
    });
    await recordAudit(trx, {
      actor, as: "holder", action: "campaign.submitted", objectKind: "campaign", objectId: campaignId,
      before: { status: campaign.status }, after: { status: "in_review", goalCents: campaign.goalCents, durationDays: campaign.durationDays }, at,
    });
  });
}
