import { randomUUID } from "node:crypto";
import { db } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { refuseWeakPassword } from "./common-passwords.server";
import { confirmPassword } from "./confirm-owner.server";
import { hashPassword } from "./passwords.server";
import type { Actor } from "./permissions";
import { closeAllSessions } from "./session.server";

/**
 * A new password for whoever knows the present one. Every session ends: the caller opens another for this browser.
 * @throws DomainError accounts.password_wrong | accounts.password_common | accounts.password_personal
 */
export async function changePassword(actor: Actor, { currentPassword, password }: { currentPassword: string; password: string }): Promise<void> {
  await confirmPassword(actor, currentPassword);
  await refuseWeakPassword(password, [actor.name, actor.email]);
  const passwordHash = await hashPassword(password);
  await db.transaction().execute(async (trx) => {
    await trx.updateTable("account").set({ passwordHash }).where("id", "=", actor.accountId).execute();
    await closeAllSessions(trx, actor.accountId);
    await recordAudit(trx, { actor, action: "account.password_changed", objectKind: "account", objectId: actor.accountId });
    await queueMail(trx, { key: `password-changed:${randomUUID()}`, template: "password-changed", to: actor.email, props: {} });
  });
}
