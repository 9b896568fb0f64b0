import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase, DraftFields } from "~/features/drafts/draft";
import { findDraft } from "~/features/drafts/drafts.server";
import { keepDraft, settleDraft, type DraftKey } from "~/features/drafts/keep-draft.server";
import { notFound } from "~/lib/errors";
import { isInitiativeForm } from "./forms";
import { getOwnInitiative } from "./initiatives.server";
import { lockEditableInitiative } from "./lock-initiative.server";

/**
 * The draft of one form of one's own initiative; written while its file may be.
 * @throws 404 for no form of ours, for another's initiative; DomainError initiative.not_editable | draft.conflict
 */
export function initiativeDraft(actor: Actor, initiativeId: string, form: string) {
  if (!isInitiativeForm(form)) throw notFound();
  const key = (base: DraftBase): DraftKey => ({ subject: { initiativeId }, form, base });
  return {
    page: `/mon-espace/initiatives/${initiativeId}/${form}`,
    find: async () => findDraft({ initiativeId: (await getOwnInitiative(actor, initiativeId)).id }, form),
    keep: (base: DraftBase, fields: DraftFields) =>
      db.transaction().execute(async (trx) => {
        await lockEditableInitiative(trx, actor, initiativeId);
        return keepDraft(trx, actor, key(base), fields);
      }),
    erase: (base: DraftBase) =>
      db.transaction().execute(async (trx) => {
        await lockEditableInitiative(trx, actor, initiativeId);
        await settleDraft(trx, actor, key(base));
      }),
  };
}
