import { sql } from "kysely";
import type { Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { formatTime } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { isConflict, MAX_DRAFTS, type DraftBase, type DraftFields, type Saving } from "./draft";
import { columnsOf, listPendingDrafts, ofSubject, type DraftSubject } from "./drafts.server";

/** Which form of which object, and what its page knew. The caller has locked and scoped the object. */
export type DraftKey = { subject: DraftSubject; form: string; base: DraftBase };

const savedRow = (trx: Transaction, { subject, form }: DraftKey) =>
  trx
    .selectFrom("formDraft")
    .innerJoin("account", "account.id", "formDraft.savedBy")
    .select(["formDraft.id", "version", "tab", "pending", "savedAt", "account.name"])
    .where("form", "=", form)
    .where(ofSubject(subject))
    .forUpdate("formDraft")
    .executeTakeFirst();

async function refuseConflict(trx: Transaction, key: DraftKey, saving: Saving) {
  const saved = await savedRow(trx, key);
  if (!isConflict(saved ?? null, key.base, saving)) return saved;
  // The row is gone with what it was about: what was known of it is out of date, and nobody is to name.
  if (!saved) return saved;
  throw new DomainError("draft.conflict", { name: saved.name, when: formatTime(saved.savedAt), pending: saved.pending ? 1 : 0 });
}

type Kept = { version: number; savedAt: Date };

async function write(trx: Transaction, actor: Actor, key: DraftKey, content: { fields: DraftFields; pending: boolean }): Promise<Kept> {
  const saved = await refuseConflict(trx, key, content.pending ? "typed" : "sent");
  if (!saved && content.pending && (await listPendingDrafts(key.subject, trx)).length >= MAX_DRAFTS) throw new DomainError("draft.too_many");
  const savedAt = await now(trx);
  const values = { fields: JSON.stringify(content.fields), pending: content.pending, tab: key.base.tab, savedBy: actor.accountId, savedAt };
  const query = saved
    ? trx.updateTable("formDraft").set({ ...values, version: sql<number>`nextval('form_draft_version')` }).where("id", "=", saved.id).returning("version")
    : trx.insertInto("formDraft").values({ ...values, ...columnsOf(key.subject), form: key.form }).returning("version");
  return { version: (await query.executeTakeFirstOrThrow()).version, savedAt };
}

/** Keeps what is typed, valid or not. @throws DomainError draft.conflict | draft.too_many */
export const keepDraft = (trx: Transaction, actor: Actor, key: DraftKey, fields: DraftFields): Promise<Kept> =>
  write(trx, actor, key, { fields, pending: true });

/**
 * For the command that saves the form itself, on its transaction: what others saved meanwhile is not overwritten unseen,
 * and the draft has done its work. Without a key (a seed, a test) nothing is compared. @throws DomainError draft.conflict
 */
export async function settleDraft(trx: Transaction, actor: Actor, key: DraftKey | undefined): Promise<void> {
  if (key) await write(trx, actor, key, { fields: {}, pending: false });
}

/** Once the object is handed over or withdrawn, nothing of what was typed is kept. */
export async function dropDrafts(trx: Transaction, subject: DraftSubject): Promise<void> {
  await trx.deleteFrom("formDraft").where(ofSubject(subject)).execute();
}

/** What was typed and not saved would be lost: the holder decides first. @throws DomainError draft.pending */
export async function refusePendingDrafts(trx: Transaction, subject: DraftSubject): Promise<void> {
  const pending = await listPendingDrafts(subject, trx);
  if (pending.length > 0) throw new DomainError("draft.pending", { count: pending.length });
}
