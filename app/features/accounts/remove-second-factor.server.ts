import { randomUUID } from "node:crypto";
import { db, type Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { DomainError } from "~/lib/errors";
import { confirmOwner, type Proof } from "./confirm-owner.server";
import type { Actor } from "./permissions";
import { closeAllSessions } from "./session.server";

type Whose = { accountId: string; email: string };

/** Takes factor and recovery codes away, ends every session, tells the person. */
async function remove(trx: Transaction, actor: Actor, { accountId, email }: Whose, reason: string | null): Promise<void> {
  const removed = await trx.deleteFrom("secondFactor").where("accountId", "=", accountId).where("confirmedAt", "is not", null).executeTakeFirst();
  if (removed.numDeletedRows !== 1n) throw new DomainError("accounts.no_second_factor", {}, "email");
  await closeAllSessions(trx, accountId);
  await recordAudit(trx, { actor, action: "account.second_factor_removed", objectKind: "account", objectId: accountId, reason });
  await queueMail(trx, { key: `second-factor-off:${randomUUID()}`, template: "second-factor-off", to: email, props: { reason } });
}

/** One's own. @throws DomainError as confirmOwner */
export async function removeOwnSecondFactor(actor: Actor, proof: Proof): Promise<void> {
  await confirmOwner(actor, proof);
  await db.transaction().execute((trx) => remove(trx, actor, actor, null));
}

/**
 * The team's help for whoever lost telephone and codes: the password then suffices until it is set up again.
 * @throws DomainError accounts.no_second_factor | accounts.second_factor_own: one's own is removed with one's own code
 */
export async function removeSecondFactorOf(actor: Actor, { email, reason }: { email: string; reason: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const account = await trx.selectFrom("account").select(["id as accountId", "email"]).where("email", "=", email).executeTakeFirst();
    if (!account) throw new DomainError("accounts.no_second_factor", {}, "email");
    if (account.accountId === actor.accountId) throw new DomainError("accounts.second_factor_own", {}, "email");
    await remove(trx, actor, account, reason);
  });
}
