import { createHmac, randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import { db, type Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { env } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { keyedHash } from "~/lib/keyed-hash.server";
import { mailboxLine } from "./mailbox";

// One-time codes use real time: moving the demonstration's clock must not open or close them.
const VALID_MS = 15 * 60_000;
const MAX_ATTEMPTS = 5;
const MAX_CODES_PER_HOUR = 5;

const hashCode = (codeId: string, code: string) => createHmac("sha256", env().APP_SECRET).update(`voter-code\n${codeId}\n${code}`).digest("hex");

/** Not the roll's tag of this mailbox: the two tables have nothing in common. */
const hashMailbox = (email: string) => keyedHash("voter-mailbox", mailboxLine(email));

/** @throws DomainError voters.too_many_codes: neither a guesser nor a full mailbox */
async function supersede(trx: Transaction, mailboxHash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`voter-code:${mailboxHash}`}, 0))`.execute(trx);
  const mine = await trx.selectFrom("voterCode").select("id").where("mailboxHash", "=", mailboxHash).where("createdAt", ">", new Date(Date.now() - 3_600_000)).execute();
  if (mine.length >= MAX_CODES_PER_HOUR) throw new DomainError("voters.too_many_codes", {}, "email");
  await trx.updateTable("voterCode").set({ expiresAt: new Date() }).where("mailboxHash", "=", mailboxHash).where("expiresAt", ">", new Date()).execute();
}

/**
 * Mails a fresh code to this address; earlier ones stop counting. The mail's row holds the address and the code, and goes once
 * it is sent; the code's row holds neither. Returns the code's id, for the page that waits.
 */
export async function mailVoterCode(roundId: string, email: string): Promise<string> {
  const [codeId, code, mailboxHash] = [randomUUID(), String(randomInt(1_000_000)).padStart(6, "0"), hashMailbox(email)];
  return db.transaction().execute(async (trx) => {
    await supersede(trx, mailboxHash);
    const at = new Date();
    await trx.insertInto("voterCode").values({ id: codeId, roundId, mailboxHash, codeHash: hashCode(codeId, code), createdAt: at, expiresAt: new Date(at.getTime() + VALID_MS) }).execute();
    // Its key is no id of the code: whoever reads both tables joins nothing.
    await queueMail(trx, { key: `voter-code:${randomUUID()}`, template: "voter-code", to: email, props: { code } });
    return codeId;
  });
}

const isRight = (hash: string, codeId: string, code: string) => timingSafeEqual(Buffer.from(hash), Buffer.from(hashCode(codeId, code)));

/** Counts the guess whatever happens next; a right one is used up. */
async function guess(codeId: string, code: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom("voterCode").selectAll().where("id", "=", codeId).forUpdate().executeTakeFirst();
    if (!row || row.expiresAt <= new Date() || row.attempts >= MAX_ATTEMPTS) throw new DomainError("voters.code_over", {}, "code");
    const right = isRight(row.codeHash, codeId, code);
    if (right) await trx.deleteFrom("voterCode").where("id", "=", codeId).execute();
    else await trx.updateTable("voterCode").set({ attempts: row.attempts + 1 }).where("id", "=", codeId).execute();
    return right;
  });
}

/** @throws DomainError voters.code_wrong | voters.code_over */
export async function takeVoterCode(codeId: string, code: string): Promise<void> {
  if (!(await guess(codeId, code))) throw new DomainError("voters.code_wrong", {}, "code");
}

/** Codes that nobody will type any more, once they are no longer counted; and mails that could not be sent in a day. */
export async function forgetVoterCodes(): Promise<void> {
  await db.deleteFrom("voterCode").where("createdAt", "<", new Date(Date.now() - 3_600_000)).execute();
  await db.deleteFrom("mailMessage").where("template", "=", "voter-code").where("createdAt", "<", new Date(Date.now() - 86_400_000)).execute();
}
