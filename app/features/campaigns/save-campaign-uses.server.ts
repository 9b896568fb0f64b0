import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase } from "~/features/drafts/draft";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import { BUDGET_FORM } from "./campaign-forms";
import type { UsesInput } from "./campaign.schemas";
import { editCampaign, writeContent } from "./edit-campaign.server";

/** The costed use of funds, whole: the lines sent replace the lines there were. @throws 404; DomainError campaign.not_editable | draft.conflict */
export const saveCampaignUses = (actor: Actor, campaignId: string, { lines }: UsesInput, base?: DraftBase): Promise<void> =>
  editCampaign(actor, campaignId, async (trx, campaign, at) => {
    await settleDraft(trx, actor, base && { subject: { campaignId }, form: BUDGET_FORM, base });
    await trx.deleteFrom("campaignUse").where("campaignId", "=", campaign.id).execute();
    if (lines.length > 0) {
      const rows = lines.map((line, position) => ({ ...line, position, campaignId: campaign.id }));
      await trx.insertInto("campaignUse").values(rows).execute();
    }
    await writeContent(trx, campaign, at, {});
  });
