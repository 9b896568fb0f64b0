import type { Actor } from "~/features/accounts/permissions";
import type { StoryInput } from "./campaign.schemas";
import { editCampaign, writeContent } from "./edit-campaign.server";

/** @throws 404; DomainError campaign.not_editable */
export const saveCampaignStory = (actor: Actor, campaignId: string, input: StoryInput): Promise<void> =>
  editCampaign(actor, campaignId, (trx, campaign, at) => writeContent(trx, campaign, at, input));
