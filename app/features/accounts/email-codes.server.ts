import { createHmac, randomBytes, randomInt, randomUUID } from "node:crypto";
import { sql, type Selectable } from "kysely";
import { db, type Transaction } from "#db";
import type { EmailCode } from "#db/schema";
import { queueMail } from "~/jobs/queue-mail.server";
import { env } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import type { CodePurpose } from "./waiting-pages";

// One-time codes use real time: moving the demonstration's clock must not open or close them.
const VALID_MS = 15 * 60_000;
const MAX_ATTEMPTS = 5;
const MAX_CODES_PER_HOUR = 5;

const templates = { verification: "verification-code", password: "password-code", email: "email-code" } as const;

export type CodeRequest = {
  purpose: CodePurpose;
  email: string;
  /** Null = a decoy: nothing is mailed, no code fits, and the page that waits behaves alike. */
  accountId: string | null;
  /** What the account takes when the code is typed. */
  name?: string | null;
  passwordHash?: string | null;
};

const hashCode = (codeId: string, code: string) => createHmac("sha256", env().APP_SECRET).update(`email-code\n${codeId}\n${code}`).digest("hex");

/** Ends the codes before this one. @throws DomainError accounts.too_many_codes: neither a guesser nor a full mailbox */
async function supersede(trx: Transaction, { email, purpose }: CodeRequest): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`email-code:${purpose}:${email.toLowerCase()}`}, 0))`.execute(trx);
  const mine = trx.selectFrom("emailCode").where("email", "=", email).where("purpose", "=", purpose);
  const { sent } = await mine.where("createdAt", ">", sql<Date>`now() - interval '1 hour'`).select((eb) => eb.fn.countAll<number>().as("sent")).executeTakeFirstOrThrow();
  if (sent >= MAX_CODES_PER_HOUR) throw new DomainError("accounts.too_many_codes");
  const ended = { expiresAt: sql<Date>`now()` };
  await trx.updateTable("emailCode").set(ended).where("email", "=", email).where("purpose", "=", purpose).where("expiresAt", ">", sql<Date>`now()`).execute();
}

/** The same work with and without an account, so that the time it takes tells nothing: a decoy's mail is taken back. */
async function mailCode(trx: Transaction, { id, code, request }: { id: string; code: string; request: CodeRequest }): Promise<void> {
  const template = templates[request.purpose];
  await sql`savepoint code_mail`.execute(trx);
  await queueMail(trx, { key: `${template}:${id}`, template, to: request.email, props: { code } });
  await sql.raw(request.accountId ? "release savepoint code_mail" : "rollback to savepoint code_mail").execute(trx);
}

/** Mails a fresh six-digit code; earlier ones for this address stop counting. Returns the id of the code, for the page that waits. */
export async function issueCode(trx: Transaction, request: CodeRequest): Promise<string> {
  await supersede(trx, request);
  const id = randomUUID();
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const codeHash = request.accountId ? hashCode(id, code) : randomBytes(32).toString("hex");
  await trx.insertInto("emailCode").values({ ...request, id, codeHash, expiresAt: new Date(Date.now() + VALID_MS) }).execute();
  await mailCode(trx, { id, code, request });
  return id;
}

/** A new code for the same form. @throws DomainError accounts.code_expired | accounts.too_many_codes. Returns the new id. */
export async function renewCode(codeId: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const before = await trx.selectFrom("emailCode").select(["purpose", "email", "accountId", "name", "passwordHash"])
      .where("id", "=", codeId).where("usedAt", "is", null).executeTakeFirst();
    if (!before) throw new DomainError("accounts.code_expired", {}, "code");
    return issueCode(trx, before);
  });
}

export type TypedCode = { codeId: string; purpose: CodePurpose; code: string };
type RightCode = Selectable<EmailCode> & { accountId: string };

/** Counts the guess whatever happens next: null when it is wrong. */
async function guess(trx: Transaction, { codeId, purpose, code }: TypedCode): Promise<RightCode | null> {
  const row = await trx.selectFrom("emailCode").selectAll().where("id", "=", codeId).where("purpose", "=", purpose).forUpdate().executeTakeFirst();
  if (!row || row.usedAt || row.expiresAt <= new Date() || row.attempts >= MAX_ATTEMPTS) throw new DomainError("accounts.code_expired", {}, "code");
  const right = row.accountId !== null && row.codeHash === hashCode(codeId, code);
  await trx.updateTable("emailCode").set(right ? { usedAt: new Date() } : { attempts: row.attempts + 1 }).where("id", "=", codeId).execute();
  return right ? { ...row, accountId: row.accountId! } : null;
}

/**
 * Runs `apply` in the transaction that uses the code up: both happen, or neither.
 * @throws DomainError accounts.code_wrong | accounts.code_expired
 */
export async function withCode<R>(typed: TypedCode, apply: (trx: Transaction, right: RightCode) => Promise<R>): Promise<R> {
  const outcome = await db.transaction().execute(async (trx) => {
    const right = await guess(trx, typed);
    return right && { value: await apply(trx, right) };
  });
  if (!outcome) throw new DomainError("accounts.code_wrong", {}, "code");
  return outcome.value;
}
