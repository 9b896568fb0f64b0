import { sql } from "kysely";
import type { Handle, Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { accountChangeHoldsUntil, type AccountChangeKind } from "./account-change";

export type NewAccountChange = { organisationId: string; kind: AccountChangeKind; /** Nobody when Stripe showed it. */ by: { accountId: string; name: string } | null; reason: string | null; at: Date };

/** Notes that the account which receives the money changes: payouts wait, and every lead of the organisation is told. */
export async function recordAccountChange(trx: Transaction, { organisationId, kind, by, reason, at }: NewAccountChange): Promise<string> {
  const holdsUntil = accountChangeHoldsUntil(at);
  const { id } = await trx
    .insertInto("accountChange")
    .values({ organisationId, kind, askedBy: by?.accountId ?? null, reason, askedAt: at, holdsUntil })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { organisationName } = await trx.selectFrom("organisation").select("name as organisationName").where("id", "=", organisationId).executeTakeFirstOrThrow();
  for (const { accountId, email, name } of await listLeads(trx, organisationId))
    await queueMail(trx, {
      key: `account-change:${id}:${accountId}`, template: "account-change", to: email,
      props: { name, organisationName, kind, by: by?.name ?? null, reason, holdsUntil: holdsUntil.toISOString() },
    });
  return id;
}

const listLeads = (trx: Transaction, organisationId: string) =>
  trx.selectFrom("organisationMember").innerJoin("account", "account.id", "accountId").select(["account.id as accountId", "account.email", "account.name"])
    .where("organisationId", "=", organisationId).where("role", "=", "lead").orderBy("account.email").execute();

/** Until when this organisation's payouts wait because of a change that nobody has checked; null when they may leave. */
export async function accountHeldUntil(handle: Handle, organisationId: string, at: Date): Promise<Date | null> {
  const row = await handle.selectFrom("accountChange").select(sql<Date | null>`max(holds_until)`.as("until"))
    .where("organisationId", "=", organisationId).where("confirmedAt", "is", null).where("holdsUntil", ">", at).executeTakeFirstOrThrow();
  return row.until;
}
