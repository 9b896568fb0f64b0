import { sql } from "kysely";
import { db, type Handle } from "#db";
import { now } from "~/lib/clock.server";
import { dueStage } from "./chasing";
import { owesAccount } from "./grant";
import { tellHolders, tellTeam } from "./grant-mails.server";
import { lockGrant } from "./lock-grant.server";

const toldOf = async (handle: Handle, grantId: string, dueOn: string): Promise<string[]> =>
  (await handle.selectFrom("grantNotice").select("stage").where("grantId", "=", grantId).where("dueOn", "=", dueOn).execute()).map(({ stage }) => stage);

/** Grants whose holder is to hear now of the account it owes. */
export async function listDueGrantReminders(handle: Handle, at: Date): Promise<{ name: "remind_grant"; grantId: string }[]> {
  const { rows } = await sql<{ id: string; dueOn: string; told: string[] | null }>`
    select g.id, g.account_due_on as due_on, (select array_agg(n.stage) from grant_notice n where n.grant_id = g.id and n.due_on = g.account_due_on) as told
    from project_grant g where g.status in ('signed', 'paying', 'account_due')`.execute(handle);
  return rows.filter(({ dueOn, told }) => dueStage(dueOn, told ?? [], at) !== null).map(({ id }) => ({ name: "remind_grant", grantId: id }));
}

/** Chases the account that a holder owes, each stage once. Running it again finds it told. */
export async function remindGrant(grantId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = await now(trx);
    const { status, accountDueOn } = await lockGrant(trx, grantId);
    const stage = owesAccount(status) ? dueStage(accountDueOn, await toldOf(trx, grantId, accountDueOn), at) : null;
    if (!stage) return;
    await trx.insertInto("grantNotice").values({ grantId, dueOn: accountDueOn, stage, toldAt: at }).execute();
    await tellHolders(trx, grantId, { news: `due_${stage}`, key: `due:${accountDueOn}:${stage}` });
    if (stage === "very_late") await tellTeam(trx, grantId, { news: "team_late", key: `team_late:${accountDueOn}` });
  });
}
