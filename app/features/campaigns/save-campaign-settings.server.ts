import type { Actor } from "~/features/accounts/permissions";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import type { SettingsInput } from "./campaign.schemas";
import { editCampaign, writeContent } from "./edit-campaign.server";

/** Goal, threshold, duration and launch day. @throws 404; DomainError campaign.not_editable | campaign.launch_in_past */
export const saveCampaignSettings = (actor: Actor, campaignId: string, input: SettingsInput): Promise<void> =>
  editCampaign(actor, campaignId, async (trx, campaign, at) => {
    if (input.launchOn < parisDay(at)) throw new DomainError("campaign.launch_in_past", {}, "launchOn");
    await writeContent(trx, campaign, at, input);
  });
