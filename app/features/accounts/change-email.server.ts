import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { db, type Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { DomainError } from "~/lib/errors";
import { confirmOwner, type Proof } from "./confirm-owner.server";
import { issueCode, withCode } from "./email-codes.server";
import type { Actor } from "./permissions";
import { closeAllSessions } from "./session.server";

const MAX_PER_HOUR = 5;

const requestsOf = (trx: Transaction, { accountId }: Actor) => trx.selectFrom("emailChange").where("accountId", "=", accountId);
const end = (trx: Transaction, { accountId }: Actor) => trx.updateTable("emailChange").set({ endedAt: new Date() }).where("accountId", "=", accountId).where("endedAt", "is", null);

/** Nobody fills other people's mailboxes with our codes. @throws DomainError accounts.too_many_changes */
async function countRequest(trx: Transaction, actor: Actor): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`email-change:${actor.accountId}`}, 0))`.execute(trx);
  const recent = requestsOf(trx, actor).where("createdAt", ">", sql<Date>`now() - interval '1 hour'`);
  const { asked } = await recent.select((eb) => eb.fn.countAll<number>().as("asked")).executeTakeFirstOrThrow();
  if (asked >= MAX_PER_HOUR) throw new DomainError("accounts.too_many_changes");
}

/** The code of a free address goes there; the owner of a taken one is told, and no code fits. The page says the same. */
async function mailNewAddress(trx: Transaction, { accountId }: Actor, email: string): Promise<string> {
  const taken = await trx.selectFrom("account").select("id").where("email", "=", email).executeTakeFirst();
  const codeId = await issueCode(trx, { purpose: "email", email, accountId: taken ? null : accountId });
  if (taken) await queueMail(trx, { key: `email-taken:${codeId}`, template: "email-taken", to: email, props: {} });
  return codeId;
}

/**
 * Asks for another address: a code goes there, a notice to the present one. A request before it ends.
 * @throws DomainError accounts.email_same | accounts.too_many_changes | accounts.too_many_codes | as confirmOwner
 */
export async function askEmailChange(actor: Actor, { email, ...proof }: Proof & { email: string }): Promise<void> {
  if (email.toLowerCase() === actor.email.toLowerCase()) throw new DomainError("accounts.email_same", {}, "email");
  await confirmOwner(actor, proof);
  await db.transaction().execute(async (trx) => {
    await countRequest(trx, actor);
    await end(trx, actor).execute();
    const codeId = await mailNewAddress(trx, actor, email);
    await trx.insertInto("emailChange").values({ accountId: actor.accountId, email, codeId }).execute();
    await queueMail(trx, { key: `email-change-asked:${codeId}`, template: "email-change-asked", to: actor.email, props: { newEmail: email } });
  });
}

export type PendingEmail = { email: string; codeId: string };

/** The address that waits for its code, or null. */
export async function findPendingEmail({ accountId }: Actor): Promise<PendingEmail | null> {
  const row = await db.selectFrom("emailChange").select(["email", "codeId"]).where("accountId", "=", accountId).where("endedAt", "is", null).executeTakeFirst();
  return row?.codeId ? { email: row.email, codeId: row.codeId } : null;
}

export async function cancelEmailChange(actor: Actor): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const pending = await requestsOf(trx, actor).where("endedAt", "is", null).select("codeId").executeTakeFirst();
    if (pending?.codeId) await trx.updateTable("emailCode").set({ expiresAt: new Date() }).where("id", "=", pending.codeId).execute();
    await end(trx, actor).execute();
  });
}

const isTaken = (error: unknown) => error instanceof pg.DatabaseError && error.constraint === "account_email_key";

/** @throws DomainError accounts.code_expired when somebody took the address since the code was sent: nothing more is said */
async function moveTo(trx: Transaction, actor: Actor, email: string): Promise<void> {
  await trx.updateTable("account").set({ email }).where("id", "=", actor.accountId).execute().catch((error: unknown) => {
    throw isTaken(error) ? new DomainError("accounts.code_expired", {}, "code") : error;
  });
}

/**
 * The code of the new address makes it the account's; the address before is told, every session ends.
 * @throws DomainError accounts.code_wrong | accounts.code_expired
 */
export async function confirmEmailChange(actor: Actor, code: string): Promise<void> {
  const pending = await findPendingEmail(actor);
  if (!pending) throw new DomainError("accounts.code_expired", {}, "code");
  await withCode({ codeId: pending.codeId, purpose: "email", code }, async (trx, { email }) => {
    await moveTo(trx, actor, email);
    await end(trx, actor).execute();
    await closeAllSessions(trx, actor.accountId);
    await recordAudit(trx, { actor, action: "account.email_changed", objectKind: "account", objectId: actor.accountId, before: { email: actor.email }, after: { email } });
    await queueMail(trx, { key: `email-changed:${randomUUID()}`, template: "email-changed", to: actor.email, props: { newEmail: email } });
  });
}
