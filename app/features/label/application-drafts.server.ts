import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { DraftBase, DraftFields } from "~/features/drafts/draft";
import { findDraft } from "~/features/drafts/drafts.server";
import { keepDraft, settleDraft, type DraftKey } from "~/features/drafts/keep-draft.server";
import { orNotFound } from "~/lib/errors";
import { applicationForm } from "./application-forms";
import { getApplicationFile } from "./applications.server";
import { lockEditableApplication } from "./lock-application.server";

/**
 * The draft of one form of one's own application; written while the application may be.
 * @throws 404 for no form of ours, for another's application; DomainError application.not_editable | draft.conflict
 */
export function applicationDraft(actor: Actor, applicationId: string, form: string) {
  const { path } = orNotFound(applicationForm(form));
  const key = (base: DraftBase): DraftKey => ({ subject: { applicationId }, form, base });
  return {
    page: `/mon-espace/demandes/${applicationId}${path}`,
    find: async () => findDraft({ applicationId: (await getApplicationFile(actor, applicationId)).id }, form),
    keep: (base: DraftBase, fields: DraftFields) =>
      db.transaction().execute(async (trx) => {
        await lockEditableApplication(trx, actor, applicationId);
        return keepDraft(trx, actor, key(base), fields);
      }),
    erase: (base: DraftBase) =>
      db.transaction().execute(async (trx) => {
        await lockEditableApplication(trx, actor, applicationId);
        await settleDraft(trx, actor, key(base));
      }),
  };
}
