import { sql } from "kysely";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { refuseWeakPassword } from "./common-passwords.server";
import { withCode } from "./email-codes.server";
import { hashPassword } from "./passwords.server";
import { closeAllSessions } from "./session.server";

/** `email` is what was typed to ask for the code: whether it has an account is not said. */
export type NewPassword = { codeId: string; code: string; email: string; password: string };

/**
 * Sets the password of whoever holds the mailbox, and closes every session of the account.
 * @throws DomainError accounts.code_wrong | accounts.code_expired | accounts.password_common | accounts.password_personal
 */
export async function resetPassword({ codeId, code, email: asked, password }: NewPassword): Promise<void> {
  await refuseWeakPassword(password, [asked]);
  const passwordHash = await hashPassword(password);
  await withCode({ codeId, purpose: "password", code }, async (trx, { accountId, email }) => {
    // A code that came back proves the address, too.
    const emailVerifiedAt = sql<Date>`coalesce(email_verified_at, now())`;
    const { name } = await trx.updateTable("account").set({ passwordHash, emailVerifiedAt }).where("id", "=", accountId).returning("name").executeTakeFirstOrThrow();
    await closeAllSessions(trx, accountId);
    await recordAudit(trx, { actor: { accountId, name }, action: "account.password_changed", objectKind: "account", objectId: accountId });
    await queueMail(trx, { key: `password-changed:${codeId}`, template: "password-changed", to: email, props: {} });
  });
}
