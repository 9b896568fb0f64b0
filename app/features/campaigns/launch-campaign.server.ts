import { db, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { tellAll } from "./campaign-mail.server";
import { endOfCampaignOpenedAt, launchInstant } from "./deadline";
import { readDossier } from "./dossier.server";
import { lockCampaign, type LockedCampaign } from "./lock-campaign.server";
import { isLabelValid } from "./missing-parts";
import { moveCampaign } from "./move-campaign.server";
import { listHolders } from "./recipients.server";

/** Its hour has come, the label still holds, Stripe still lets the holder be paid. */
async function mayOpen(trx: Transaction, campaign: LockedCampaign, at: Date): Promise<boolean> {
  if (campaign.status !== "approved" || !campaign.launchOn || launchInstant(campaign.launchOn) > at) return false;
  const { label, accountReadyAt } = await readDossier(trx, campaign);
  return isLabelValid(label, at) && accountReadyAt !== null;
}

async function projectSlug(trx: Transaction, campaign: LockedCampaign): Promise<string> {
  return (await trx.selectFrom("project").select("slug").where("id", "=", campaign.projectId).executeTakeFirstOrThrow()).slug;
}

/** Opens an approved campaign and freezes its dates; false when there is nothing to open (already done, too early, blocked). */
export async function launchCampaign(campaignId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const campaign = await lockCampaign(trx, campaignId);
    if (!(await mayOpen(trx, campaign, at))) return false;
    const endsAt = endOfCampaignOpenedAt(at, campaign.durationDays);
    await moveCampaign(trx, campaign, { verb: "launch", by: "clock", at, set: { startsAt: at, endsAt, launchOn: parisDay(at) } });
    const path = `/projets/${await projectSlug(trx, campaign)}`;
    await tellAll(trx, await listHolders(trx, campaignId), {
      template: "campaign-live", campaignId, at,
      props: ({ name }) => ({ name, title: campaign.title, endsAt: endsAt.toISOString(), path }),
    });
    return true;
  });
}
