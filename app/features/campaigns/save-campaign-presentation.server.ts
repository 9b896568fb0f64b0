import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase } from "~/features/drafts/draft";
import { settleDraft } from "~/features/drafts/keep-draft.server";
import { QUESTIONS_FORM, TEAMMATES_FORM } from "./campaign-forms";
import { editCampaign, writeContent } from "./edit-campaign.server";
import type { AnswersInput, TeammatesInput } from "./presentation.schemas";

/** Those who carry it, whole: the lines sent replace the lines there were. @throws 404; DomainError campaign.not_editable | draft.conflict */
export const saveTeammates = (actor: Actor, campaignId: string, { lines }: TeammatesInput, base?: DraftBase): Promise<void> =>
  editCampaign(actor, campaignId, async (trx, campaign, at) => {
    await settleDraft(trx, actor, base && { subject: { campaignId }, form: TEAMMATES_FORM, base });
    await trx.deleteFrom("campaignTeammate").where("campaignId", "=", campaign.id).execute();
    const rows = lines.map((line, position) => ({ ...line, position, campaignId: campaign.id }));
    if (rows.length > 0) await trx.insertInto("campaignTeammate").values(rows).execute();
    await writeContent(trx, campaign, at, {});
  });

/** The questions and their answers, whole, as above. @throws 404; DomainError campaign.not_editable | draft.conflict */
export const saveAnswers = (actor: Actor, campaignId: string, { lines }: AnswersInput, base?: DraftBase): Promise<void> =>
  editCampaign(actor, campaignId, async (trx, campaign, at) => {
    await settleDraft(trx, actor, base && { subject: { campaignId }, form: QUESTIONS_FORM, base });
    await trx.deleteFrom("campaignQuestion").where("campaignId", "=", campaign.id).execute();
    const rows = lines.map((line, position) => ({ ...line, position, campaignId: campaign.id }));
    if (rows.length > 0) await trx.insertInto("campaignQuestion").values(rows).execute();
    await writeContent(trx, campaign, at, {});
  });
