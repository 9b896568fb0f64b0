import { randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { keyedHash } from "~/lib/keyed-hash.server";
import { readToken, signToken } from "~/lib/signed-link.server";

// One-time codes use real time: moving the demonstration's clock must not open or close them.
const VALID_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;
const MAX_ATTEMPTS = 5;
const MAX_CODES_PER_HOUR = 5;

const hashCode = (codeId: string, code: string) => keyedHash("address-code", `${codeId}\n${code}`);

/** Names the code in the address of the page that waits for it: the code itself is in the mailbox alone. */
export const codeToken = (codeId: string): string => signToken("address-code", codeId);

/** @throws 404 for a page that we did not open */
export const readCodeToken = (token: string | undefined): string => orNotFound(readToken("address-code", token ?? ""));

/** `waiting`: what happens with the right code, kept for that long and no longer. `about`: what the code is for, in the mail. */
export type CodeRequest = { purpose: string; email: string; waiting: object; about: string; stopUrl?: string };

/** @throws DomainError addresses.too_many: neither a guesser nor a full mailbox */
async function refuseTooMany(trx: Transaction, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`address-code:${email.toLowerCase()}`}, 0))`.execute(trx);
  const sent = await trx.selectFrom("addressCode").select("id").where("email", "=", email).where("createdAt", ">", new Date(Date.now() - HOUR_MS)).execute();
  if (sent.length >= MAX_CODES_PER_HOUR) throw new DomainError("addresses.too_many", {}, "email");
}

/** Mails a six-digit code to an address that nobody has proved to be theirs. Returns the code's id, for the page that waits. @throws DomainError addresses.too_many */
export async function mailAddressCode({ purpose, email, waiting, about, stopUrl }: CodeRequest): Promise<string> {
  const [id, code] = [randomUUID(), String(randomInt(1_000_000)).padStart(6, "0")];
  return db.transaction().execute(async (trx) => {
    await refuseTooMany(trx, email);
    const at = new Date();
    await trx.insertInto("addressCode").values({ id, purpose, email, waiting: JSON.stringify(waiting), codeHash: hashCode(id, code), createdAt: at, expiresAt: new Date(at.getTime() + VALID_MS) }).execute();
    await queueMail(trx, { key: `address-code:${id}`, template: "address-code", to: email, props: { code, about, stopUrl: stopUrl ?? null } });
    return id;
  });
}

const awaited = (handle: Handle, purpose: string, codeId: string) =>
  handle.selectFrom("addressCode").selectAll().where("id", "=", codeId).where("purpose", "=", purpose).where("expiresAt", ">", new Date()).where("attempts", "<", MAX_ATTEMPTS);

/** Whose code the page waits for; null when it is used, over or guessed at too often. */
export async function findAwaited(purpose: string, codeId: string): Promise<{ email: string; waiting: unknown } | null> {
  const row = await awaited(db, purpose, codeId).executeTakeFirst();
  return row ? { email: row.email, waiting: row.waiting } : null;
}

type Right = { email: string; waiting: unknown };

const isRight = (hash: string, codeId: string, code: string) => timingSafeEqual(Buffer.from(hash), Buffer.from(hashCode(codeId, code)));

/** Counts the guess whatever happens next: null when it is wrong; a right one is used up. */
async function guess(trx: Transaction, purpose: string, { codeId, code }: TypedCode): Promise<Right | null> {
  const row = await awaited(trx, purpose, codeId).forUpdate().executeTakeFirst();
  if (!row) throw new DomainError("addresses.code_over", {}, "code");
  const right = isRight(row.codeHash, codeId, code);
  if (right) await trx.deleteFrom("addressCode").where("id", "=", codeId).execute();
  else await trx.updateTable("addressCode").set({ attempts: row.attempts + 1 }).where("id", "=", codeId).execute();
  return right ? { email: row.email, waiting: row.waiting } : null;
}

export type TypedCode = { codeId: string; code: string };

/**
 * Runs `apply` in the transaction that uses the code up: both happen, or neither.
 * @throws DomainError addresses.code_wrong | addresses.code_over
 */
export async function withAddressCode<R>(purpose: string, typed: TypedCode, apply: (trx: Transaction, right: Right) => Promise<R>): Promise<R> {
  const outcome = await db.transaction().execute(async (trx) => {
    const right = await guess(trx, purpose, typed);
    return right && { value: await apply(trx, right) };
  });
  if (!outcome) throw new DomainError("addresses.code_wrong", {}, "code");
  return outcome.value;
}

/** Codes that nobody will type any more, once they are no longer counted; and mails that could not be sent in a day. */
export async function forgetAddressCodes(): Promise<void> {
  await db.deleteFrom("addressCode").where("createdAt", "<", new Date(Date.now() - HOUR_MS)).execute();
  await db.deleteFrom("mailMessage").where("template", "=", "address-code").where("createdAt", "<", new Date(Date.now() - 24 * HOUR_MS)).execute();
}
