import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { readCorrected } from "~/lib/correction";
import { listCorrections } from "~/lib/corrections.server";
import { orNotFound } from "~/lib/errors";
import { fileContentSchema, type FileContent } from "./file";

const ownOf = (actor: Actor) =>
  db
    .selectFrom("initiative")
    .innerJoin("project", "project.id", "initiative.projectId")
    .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
    .innerJoin("edition", "edition.id", "initiative.editionId")
    .select(["initiative.id", "initiative.status", "initiative.title", "initiative.summary", "initiative.projectId", "initiative.editionId", "initiative.dispensedAt", "initiative.createdAt", "edition.year", "edition.name as editionName", "project.name as projectName", "project.slug", "organisationMember.role"])
    .where("organisationMember.accountId", "=", actor.accountId);

export type OwnInitiative = Awaited<ReturnType<ReturnType<typeof ownOf>["executeTakeFirstOrThrow"]>>;

/** @throws 404 for another's */
export const getOwnInitiative = async (actor: Actor, initiativeId: string): Promise<OwnInitiative> =>
  orNotFound(await ownOf(actor).where("initiative.id", "=", initiativeId).executeTakeFirst());

/** Of every project of this person's organisations, the newest edition first. */
export const listOwnInitiatives = (actor: Actor): Promise<OwnInitiative[]> => ownOf(actor).orderBy("edition.year", "desc").orderBy("initiative.createdAt", "desc").execute();

export type Version = { id: string; number: number; submittedAt: Date; content: FileContent };

/** What was submitted last; null before the first time. */
export async function lastVersion(handle: Handle, initiativeId: string): Promise<Version | null> {
  const row = await handle.selectFrom("initiativeVersion").select(["id", "number", "submittedAt", "content"]).where("initiativeId", "=", initiativeId).orderBy("number", "desc").limit(1).executeTakeFirst();
  return row ? { ...row, content: fileContentSchema.parse(row.content) } : null;
}

/** What happened, first to last, with what was corrected of its reasons. Words of the holder and of the team: for them only. */
export async function listHistory(initiativeId: string) {
  const rows = await db
    .selectFrom("transition")
    .leftJoin("account", "account.id", "transition.accountId")
    .select(["transition.id", "fromStatus", "toStatus", "at", "reason", "account.name as by"])
    .where("subject", "=", "initiative")
    .where("subjectId", "=", initiativeId)
    .orderBy("transition.id")
    .execute();
  const corrections = await listCorrections(db, "transition", rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, corrections: corrections.get(String(row.id)) ?? [] }));
}

export type HistoryLine = Awaited<ReturnType<typeof listHistory>>[number];

/** What the team asked for last. */
export async function findRequestedChanges(initiativeId: string): Promise<{ reason: string; at: Date } | null> {
  const row = (await listHistory(initiativeId)).filter(({ toStatus }) => toStatus === "changes_requested").at(-1);
  return row?.reason ? { reason: readCorrected(row.reason, row.corrections).text, at: row.at } : null;
}
