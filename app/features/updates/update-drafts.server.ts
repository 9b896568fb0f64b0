import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase, DraftFields } from "~/features/drafts/draft";
import { findDraft } from "~/features/drafts/drafts.server";
import { keepDraft, settleDraft, type DraftKey } from "~/features/drafts/keep-draft.server";
import { DomainError } from "~/lib/errors";
import { lockOwnUpdate, lockTelling } from "./lock-update.server";
import { mayWrite, updateForm, updatePath } from "./update";
import { getOwnUpdate, getTellingCampaign } from "./updates.server";

/** What is being typed in the form of one update, or of the one to write (null). @throws 404 for another's; DomainError updates.* | draft.conflict */
export function updateDraft(actor: Actor, campaignId: string, updateId: string | null) {
  const form = updateForm(updateId);
  const key = (base: DraftBase): DraftKey => ({ subject: { campaignId }, form, base });
  const write = <R>(then: (trx: Transaction) => Promise<R>) =>
    db.transaction().execute(async (trx) => {
      await lockWritable(trx, actor, campaignId, updateId);
      return then(trx);
    });
  return {
    page: updatePath(campaignId, updateId),
    find: async () => {
      const { id } = await getTellingCampaign(actor, campaignId);
      if (updateId !== null) await getOwnUpdate(id, updateId);
      return findDraft({ campaignId: id }, form);
    },
    keep: (base: DraftBase, fields: DraftFields) => write((trx) => keepDraft(trx, actor, key(base), fields)),
    erase: (base: DraftBase) => write((trx) => settleDraft(trx, actor, key(base))),
  };
}

async function lockWritable(trx: Transaction, actor: Actor, campaignId: string, updateId: string | null): Promise<void> {
  if (updateId === null) return void (await lockTelling(trx, actor, campaignId));
  const { status } = await lockOwnUpdate(trx, actor, campaignId, updateId);
  if (!mayWrite(status)) throw new DomainError("updates.withdrawn");
}
