import type { Handle } from "#db";
import type { LockedCampaign } from "./lock-campaign.server";
import { missingParts, type CampaignPart, type Dossier } from "./missing-parts";

/** What the rules ask about, read beside the locked campaign. */
export async function readDossier(handle: Handle, campaign: LockedCampaign): Promise<Dossier> {
  const { accountReadyAt, ...label } = await handle
    .selectFrom("label")
    .innerJoin("project", "project.id", "label.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["label.startsAt", "label.endsAt", "label.revokedAt", "organisation.stripeReadyAt as accountReadyAt"])
    .where("label.id", "=", campaign.labelId)
    .executeTakeFirstOrThrow();
  const uses = await handle.selectFrom("campaignUse").select("amountCents").where("campaignId", "=", campaign.id).execute();
  return { ...campaign, label, accountReadyAt, usesCents: uses.map((use) => use.amountCents) };
}

export const readMissingParts = async (handle: Handle, campaign: LockedCampaign, at: Date): Promise<CampaignPart[]> =>
  missingParts(await readDossier(handle, campaign), at);
