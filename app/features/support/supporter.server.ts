import { db, type Handle } from "#db";

export type Supporter = { accountId: string; name: string; email: string };

/** Who follows the project for the team, or null. */
export async function findSupporter(projectId: string, handle: Handle = db): Promise<Supporter | null> {
  const last = await handle
    .selectFrom("supportAssignment")
    .leftJoin("account", "account.id", "supportAssignment.supporterAccountId")
    .select(["account.id as accountId", "account.name", "account.email"])
    .where("supportAssignment.projectId", "=", projectId)
    .orderBy("supportAssignment.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.accountId ? { accountId: last.accountId, name: last.name!, email: last.email! } : null;
}

/** The label team, by name. */
export const listTeam = (handle: Handle = db) =>
  handle.selectFrom("account").select(["id as accountId", "name", "email"]).where("isTeam", "=", true).where("emailVerifiedAt", "is not", null).orderBy("name").execute();
