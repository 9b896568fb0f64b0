import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase } from "~/features/drafts/draft";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { SETTINGS_FORM } from "./campaign-forms";
import type { SettingsInput } from "./campaign.schemas";
import { editCampaign, writeContent } from "./edit-campaign.server";

/** Goal, threshold, duration, launch day and the choice of gifts outside the site. @throws 404; DomainError campaign.not_editable | campaign.launch_in_past | draft.conflict */
export const saveCampaignSettings = (actor: Actor, campaignId: string, input: SettingsInput, base?: DraftBase): Promise<void> =>
  editCampaign(actor, campaignId, async (trx, campaign, at) => {
    if (input.launchOn < parisDay(at)) throw new DomainError("campaign.launch_in_past", {}, "launchOn");
    await settleDraft(trx, actor, base && { subject: { campaignId }, form: SETTINGS_FORM, base });
    await writeContent(trx, campaign, at, input);
  });
