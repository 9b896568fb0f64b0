import { parse } from "@conform-to/react";
import { sql } from "kysely";
import { db, type Handle } from "#db";
import { DomainError } from "~/lib/errors";
import { isFieldName, MAX_DRAFT_BYTES, MAX_DRAFT_FIELDS, type Draft, type DraftFields } from "./draft";

/** What a form belongs to. The caller has scoped it: a draft has no right of its own. */
export type DraftSubject = { applicationId: string } | { campaignId: string } | { firstMeetingId: string } | { initiativeId: string };

const none = { applicationId: null, campaignId: null, firstMeetingId: null, initiativeId: null };
export const columnsOf = (subject: DraftSubject) => ({ ...none, ...subject });

/** « this draft belongs to the subject », for any query that reads `form_draft`. */
export const ofSubject = (subject: DraftSubject) => {
  if ("applicationId" in subject) return sql<boolean>`form_draft.application_id = ${subject.applicationId}`;
  if ("campaignId" in subject) return sql<boolean>`form_draft.campaign_id = ${subject.campaignId}`;
  if ("initiativeId" in subject) return sql<boolean>`form_draft.initiative_id = ${subject.initiativeId}`;
  return sql<boolean>`form_draft.first_meeting_id = ${subject.firstMeetingId}`;
};

const draftsOf = (handle: Handle, subject: DraftSubject) =>
  handle.selectFrom("formDraft").innerJoin("account", "account.id", "formDraft.savedBy").where(ofSubject(subject));

/** The draft of one form, or null when nothing was ever saved. */
export async function findDraft(subject: DraftSubject, form: string, handle: Handle = db): Promise<Draft | null> {
  const row = await draftsOf(handle, subject)
    .select(["formDraft.version", "formDraft.pending", "formDraft.savedAt", "account.name as savedByName", "formDraft.fields"])
    .where("formDraft.form", "=", form)
    .executeTakeFirst();
  return row ? { ...row, fields: row.fields as DraftFields } : null;
}

export type PendingDraft = { form: string; savedAt: Date };

/** What is typed and not saved yet, first to last. */
export const listPendingDrafts = (subject: DraftSubject, handle: Handle = db): Promise<PendingDraft[]> =>
  draftsOf(handle, subject).select(["formDraft.form", "formDraft.savedAt"]).where("pending", "=", true).orderBy("formDraft.savedAt").execute();

/** Texts only: files, machinery and secrets never are in a draft. @throws DomainError draft.too_large */
export function readDraftFields(form: FormData): DraftFields {
  const kept = new FormData();
  for (const [name, value] of form) if (typeof value === "string" && isFieldName(name)) kept.append(name, value);
  if ([...kept].length > MAX_DRAFT_FIELDS) throw new DomainError("draft.too_large");
  const { payload } = parse(kept, { resolve: (value: Record<string, unknown>) => ({ value }) });
  if (Buffer.byteLength(JSON.stringify(payload)) > MAX_DRAFT_BYTES) throw new DomainError("draft.too_large");
  return payload as DraftFields;
}
