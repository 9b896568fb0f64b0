import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase } from "~/features/drafts/draft";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import { STORY_FORM } from "./campaign-forms";
import type { StoryInput } from "./campaign.schemas";
import { editCampaign, writeContent } from "./edit-campaign.server";

/** @throws 404; DomainError campaign.not_editable | draft.conflict */
export const saveCampaignStory = (actor: Actor, campaignId: string, input: StoryInput, base?: DraftBase): Promise<void> =>
  editCampaign(actor, campaignId, async (trx, campaign, at) => {
    await settleDraft(trx, actor, base && { subject: { campaignId }, form: STORY_FORM, base });
    await writeContent(trx, campaign, at, input);
  });
