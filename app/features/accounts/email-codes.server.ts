import { createHmac, randomInt } from "node:crypto";
import { db, type Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { env } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";

// One-time codes use real time: moving the demonstration's clock must not open or close them.
const VALID_MS = 15 * 60_000;
const MAX_ATTEMPTS = 5;

const hashCode = (accountId: string, code: string) =>
  createHmac("sha256", env().APP_SECRET).update(`email-code\n${accountId}\n${code}`).digest("hex");

/** Mails a fresh six-digit code; earlier ones stop counting. */
export async function sendEmailCode(trx: Transaction, account: { id: string; email: string; name: string }): Promise<void> {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const row = await trx
    .insertInto("emailCode")
    .values({ accountId: account.id, codeHash: hashCode(account.id, code), expiresAt: new Date(Date.now() + VALID_MS) })
    .returning("id")
    .executeTakeFirstOrThrow();
  await queueMail(trx, {
    key: `verification-code:${row.id}`,
    template: "verification-code",
    to: account.email,
    props: { name: account.name, code },
  });
}

/** True when the newest code matches; a wrong guess is counted whatever happens next. @throws DomainError accounts.code_expired */
async function guess(accountId: string, code: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("emailCode")
      .selectAll()
      .where("accountId", "=", accountId)
      .orderBy("createdAt", "desc")
      .limit(1)
      .forUpdate()
      .executeTakeFirst();
    if (!row || row.usedAt || row.expiresAt < new Date() || row.attempts >= MAX_ATTEMPTS) throw new DomainError("accounts.code_expired", {}, "code");
    const right = row.codeHash === hashCode(accountId, code);
    const change = right ? { usedAt: new Date() } : { attempts: row.attempts + 1 };
    await trx.updateTable("emailCode").set(change).where("id", "=", row.id).execute();
    return right;
  });
}

/** Marks the address as verified. @throws DomainError accounts.code_wrong | accounts.code_expired */
export async function verifyEmail(accountId: string, code: string): Promise<void> {
  if (!(await guess(accountId, code))) throw new DomainError("accounts.code_wrong", {}, "code");
  await db.updateTable("account").set({ emailVerifiedAt: new Date() }).where("id", "=", accountId).where("emailVerifiedAt", "is", null).execute();
}
