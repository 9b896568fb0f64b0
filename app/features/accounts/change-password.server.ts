import { sql } from "kysely";
import { queueMail } from "~/jobs/queue-mail.server";
import { withCode } from "./email-codes.server";
import { hashPassword } from "./passwords.server";
import { closeAllSessions } from "./session.server";

export type NewPassword = { codeId: string; code: string; password: string };

/**
 * Sets the password of whoever holds the mailbox, and closes every session of the account.
 * @throws DomainError accounts.code_wrong | accounts.code_expired
 */
export async function changePassword({ codeId, code, password }: NewPassword): Promise<void> {
  const passwordHash = await hashPassword(password);
  await withCode({ codeId, purpose: "password", code }, async (trx, { accountId, email }) => {
    // A code that came back proves the address, too.
    const emailVerifiedAt = sql<Date>`coalesce(email_verified_at, now())`;
    await trx.updateTable("account").set({ passwordHash, emailVerifiedAt }).where("id", "=", accountId).execute();
    await closeAllSessions(trx, accountId);
    await queueMail(trx, { key: `password-changed:${codeId}`, template: "password-changed", to: email, props: {} });
  });
}
