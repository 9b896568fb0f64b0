import type { Actor } from "~/features/accounts/permissions";
import type { UsesInput } from "./campaign.schemas";
import { editCampaign, writeContent } from "./edit-campaign.server";

/** The costed use of funds, whole: the lines sent replace the lines there were. @throws 404; DomainError campaign.not_editable */
export const saveCampaignUses = (actor: Actor, campaignId: string, { lines }: UsesInput): Promise<void> =>
  editCampaign(actor, campaignId, async (trx, campaign, at) => {
    await trx.deleteFrom("campaignUse").where("campaignId", "=", campaign.id).execute();
    if (lines.length > 0) {
      const rows = lines.map((line, position) => ({ ...line, position, campaignId: campaign.id }));
      await trx.insertInto("campaignUse").values(rows).execute();
    }
    await writeContent(trx, campaign, at, {});
  });
