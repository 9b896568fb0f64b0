import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { tellAll } from "./campaign-mail.server";
import { freezeCampaign } from "./campaign-versions.server";
import { launchInstant } from "./deadline";
import { readMissingParts } from "./dossier.server";
import { lockCampaign } from "./lock-campaign.server";
import { moveCampaign } from "./move-campaign.server";
import { listHolders } from "./recipients.server";

/** Gives the pen back to the holder, with what to change. @throws 404; DomainError campaign.wrong_state */
export async function requestCampaignChanges(actor: Actor, campaignId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const campaign = await lockCampaign(trx, campaignId);
    await moveCampaign(trx, campaign, { verb: "request_changes", by: "team", at, accountId: actor.accountId, reason });
    await tellAll(trx, await listHolders(trx, campaignId), {
      template: "campaign-changes-requested", campaignId, at,
      props: ({ name }) => ({ name, title: campaign.title, reason, path: `/mon-espace/campagnes/${campaignId}` }),
    });
    await recordAudit(trx, {
      actor, action: "campaign.changes_requested", objectKind: "campaign", objectId: campaignId,
      before: { status: campaign.status }, after: { status: "changes_requested" }, reason, at,
    });
  });
}

/**
 * Settles the launch day; a day whose hour has already come launches at once.
 * @throws 404; DomainError campaign.wrong_state | campaign.launch_in_past | campaign.incomplete (the label ran out, the account closed…)
 */
export async function approveCampaign(actor: Actor, campaignId: string, launchOn: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const campaign = await lockCampaign(trx, campaignId);
    await moveCampaign(trx, campaign, { verb: "approve", by: "team", at, accountId: actor.accountId, set: { launchOn } });
    if (launchOn < parisDay(at)) throw new DomainError("campaign.launch_in_past", {}, "launchOn");
    const missing = await readMissingParts(trx, { ...campaign, launchOn }, at);
    if (missing.length > 0) throw new DomainError("campaign.incomplete", { count: missing.length });
    await freezeCampaign(trx, { ...campaign, launchOn }, { cause: "approved", accountId: actor.accountId, at });
    if (launchInstant(launchOn) <= at) await enqueue(trx, { name: "launch_campaign", campaignId }, { key: `launch_campaign:${campaignId}` });
    await tellAll(trx, await listHolders(trx, campaignId), {
      template: "campaign-approved", campaignId, at,
      props: ({ name }) => ({ name, title: campaign.title, launchOn, path: `/mon-espace/campagnes/${campaignId}` }),
    });
    await recordAudit(trx, {
      actor, action: "campaign.approved", objectKind: "campaign", objectId: campaignId,
      before: { status: campaign.status, launchOn: campaign.launchOn }, after: { status: "approved", launchOn }, at,
    });
  });
}
