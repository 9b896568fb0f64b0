import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase, DraftFields } from "~/features/drafts/draft";
import { findDraft } from "~/features/drafts/drafts.server";
import { keepDraft, settleDraft, type DraftKey } from "~/features/drafts/keep-draft.server";
import { DomainError } from "~/lib/errors";
import { mayWriteRequest, requestForm, requestPath } from "./help";
import { lockAsking, lockOwnRequest } from "./lock-request.server";
import { getHelpedCampaign, getOwnRequest } from "./requests.server";

/** What is being typed in the form of one request, or of the one to write (null). @throws 404 for another's; DomainError help.* | draft.conflict */
export function requestDraft(actor: Actor, campaignId: string, requestId: string | null) {
  const form = requestForm(requestId);
  const key = (base: DraftBase): DraftKey => ({ subject: { campaignId }, form, base });
  const write = <R>(then: (trx: Transaction) => Promise<R>) =>
    db.transaction().execute(async (trx) => {
      await lockWritable(trx, actor, campaignId, requestId);
      return then(trx);
    });
  return {
    page: requestPath(campaignId, requestId),
    find: async () => {
      const { id } = await getHelpedCampaign(actor, campaignId);
      if (requestId !== null) await getOwnRequest(id, requestId);
      return findDraft({ campaignId: id }, form);
    },
    keep: (base: DraftBase, fields: DraftFields) => write((trx) => keepDraft(trx, actor, key(base), fields)),
    erase: (base: DraftBase) => write((trx) => settleDraft(trx, actor, key(base))),
  };
}

async function lockWritable(trx: Transaction, actor: Actor, campaignId: string, requestId: string | null): Promise<void> {
  if (requestId === null) return void (await lockAsking(trx, actor, campaignId));
  const { status } = await lockOwnRequest(trx, actor, campaignId, requestId);
  if (!mayWriteRequest(status)) throw new DomainError("help.withdrawn");
}
