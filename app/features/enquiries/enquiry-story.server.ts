import { db } from "#db";
import { communeName } from "~/features/territory/communes.server";
import type { EnquiryStatus } from "./enquiry";
import type { Names, StoryFact } from "./story";

const steps = async (enquiryId: string): Promise<StoryFact[]> => {
  const rows = await db
    .selectFrom("transition")
    .leftJoin("account", "account.id", "transition.accountId")
    .select(["transition.at", "transition.fromStatus", "transition.toStatus", "transition.reason", "account.name as by"])
    .where("subject", "=", "enquiry")
    .where("subjectId", "=", enquiryId)
    .orderBy("transition.id", "desc")
    .execute();
  return rows.map(({ at, by, fromStatus, toStatus, reason }) => ({ kind: "step", at, by, from: fromStatus as EnquiryStatus | null, to: toStatus as EnquiryStatus, reason }));
};

const notes = async (enquiryId: string): Promise<StoryFact[]> => {
  const rows = await db
    .selectFrom("enquiryNote")
    .innerJoin("account", "account.id", "enquiryNote.writtenBy")
    .select(["enquiryNote.kind as note", "text", "happenedAt as at", "account.name as by"])
    .where("enquiryId", "=", enquiryId)
    .execute();
  return rows.map((row) => ({ kind: "note", ...row }));
};

const amendments = async (enquiryId: string): Promise<StoryFact[]> => {
  const rows = await db
    .selectFrom("enquiryAmendment")
    .innerJoin("account", "account.id", "enquiryAmendment.accountId")
    .select(["field", "previous", "corrected", "at", "account.name as by"])
    .where("enquiryId", "=", enquiryId)
    .execute();
  return rows.map((row) => ({ kind: "amendment", ...row }));
};

const followUps = async (enquiryId: string): Promise<StoryFact[]> => {
  const rows = await db
    .selectFrom("enquiryFollowUp")
    .innerJoin("account as creator", "creator.id", "createdBy")
    .leftJoin("account as doer", "doer.id", "doneBy")
    .select(["action", "dueOn", "enquiryFollowUp.createdAt", "doneAt", "creator.name as createdByName", "doer.name as doneByName"])
    .where("enquiryId", "=", enquiryId)
    .execute();
  return rows.flatMap(({ action, dueOn, createdAt, doneAt, createdByName, doneByName }): StoryFact[] => [
    { kind: "followUp", at: createdAt, by: createdByName, action, dueOn },
    ...(doneAt ? [{ kind: "followUpDone" as const, at: doneAt, by: doneByName, action }] : []),
  ]);
};

const merges = async (enquiryId: string): Promise<StoryFact[]> => {
  const rows = await db
    .selectFrom("enquiryMerge")
    .innerJoin("account as merger", "merger.id", "enquiryMerge.accountId")
    .innerJoin("enquiry as merged", "merged.id", "mergedId")
    .innerJoin("enquiry as kept", "kept.id", "keptId")
    .leftJoin("enquiryMergeUndo as undo", "undo.mergeId", "enquiryMerge.id")
    .leftJoin("account as undoer", "undoer.id", "undo.accountId")
    .select([
      "keptId", "enquiryMerge.reason", "enquiryMerge.at", "merger.name as by", "merged.name as mergedName", "kept.name as keptName",
      "undo.at as undoneAt", "undo.reason as undoReason", "undoer.name as undoneBy",
    ])
    .where(({ or, eb }) => or([eb("mergedId", "=", enquiryId), eb("keptId", "=", enquiryId)]))
    .execute();
  return rows.flatMap(({ keptId, reason, at, by, mergedName, keptName, undoneAt, undoReason, undoneBy }): StoryFact[] => {
    const other = keptId === enquiryId ? mergedName : keptName;
    const merge: StoryFact = { kind: keptId === enquiryId ? "mergedIn" : "merged", at, by, other, reason };
    return undoneAt ? [merge, { kind: "mergeUndone", at: undoneAt, by: undoneBy, other, reason: undoReason ?? "" }] : [merge];
  });
};

const invitations = async (enquiryId: string): Promise<StoryFact[]> => {
  const rows = await db
    .selectFrom("enquiryInvitation")
    .innerJoin("account", "account.id", "invitedBy")
    .select(["enquiryInvitation.email", "invitedAt as at", "revokedAt", "account.name as by"])
    .where("enquiryId", "=", enquiryId)
    .execute();
  return rows.map(({ email, at, by, revokedAt }) => ({ kind: "invited", at, by, email, revoked: revokedAt !== null }));
};

/** Everything that happened to an enquiry, in no order. The caller has scoped it. */
export async function listStoryFacts(enquiryId: string): Promise<StoryFact[]> {
  return (await Promise.all([steps, notes, amendments, followUps, merges, invitations].map((read) => read(enquiryId)))).flat();
}

/** What ids and codes in amendments stand for: communes and partners. */
export async function readStoryNames(facts: readonly StoryFact[]): Promise<Names> {
  const values = (field: string) => facts.flatMap((fact) => (fact.kind === "amendment" && fact.field === field ? [fact.previous, fact.corrected] : [])).filter((value) => value !== null);
  const ids = values("partnerId");
  const partners = ids.length ? await db.selectFrom("partner").select(["id", "name"]).where("id", "in", ids).execute() : [];
  const communes = values("communeCode").map((code) => [code, communeName(code)] as const);
  return Object.fromEntries([...communes, ...partners.map(({ id, name }) => [id, name] as const)]);
}
