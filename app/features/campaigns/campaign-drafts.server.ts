import type { Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase, DraftFields } from "~/features/drafts/draft";
import { findDraft } from "~/features/drafts/drafts.server";
import { keepDraft, settleDraft, type DraftKey } from "~/features/drafts/keep-draft.server";
import { orNotFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";
import { campaignForm } from "./campaign-forms";
import { getOwnCampaign } from "./campaigns.server";
import { editCampaign } from "./edit-campaign.server";
import { getReward } from "./rewards.server";

/**
 * The draft of one form of one's own campaign; written while the holder has the pen.
 * @throws 404 for no form of ours, for another's campaign or reward; DomainError campaign.not_editable | draft.conflict
 */
export function campaignDraft(actor: Actor, campaignId: string, form: string) {
  const { path, rewardId } = orNotFound(campaignForm(form));
  const key = (base: DraftBase): DraftKey => ({ subject: { campaignId }, form, base });
  const write = <R>(then: (trx: Transaction) => Promise<R>) =>
    editCampaign(actor, campaignId, async (trx) => {
      if (rewardId !== undefined) await getReward(campaignId, idParam(rewardId), trx);
      return then(trx);
    });
  return {
    page: `/mon-espace/campagnes/${campaignId}${path}`,
    find: async () => findDraft({ campaignId: (await getOwnCampaign(actor, campaignId)).id }, form),
    keep: (base: DraftBase, fields: DraftFields) => write((trx) => keepDraft(trx, actor, key(base), fields)),
    erase: (base: DraftBase) => write((trx) => settleDraft(trx, actor, key(base))),
  };
}
