import { db } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { DomainError, orNotFound } from "~/lib/errors";
import type { Owner } from "./pass-second-factor.server";
import { writeRecoveryCodes } from "./recovery-codes.server";
import { closeAllSessions } from "./session.server";
import { drawSetUp, newSealedSecret, stepOfCode, type SetUp } from "./totp.server";

const waiting = (accountId: string) => db.selectFrom("secondFactor").selectAll().where("accountId", "=", accountId).where("confirmedAt", "is", null);

/** Draws a secret that nothing asks for yet: a second press, or coming back to the page, keeps the first one. */
export async function beginSecondFactor(accountId: string): Promise<void> {
  await db.insertInto("secondFactor").values({ accountId, sealedSecret: newSealedSecret(accountId) }).onConflict((conflict) => conflict.column("accountId").doNothing()).execute();
}

/** What to show to the application; null when nothing was begun, or it is done. */
export async function findSetUp({ accountId, email }: Owner): Promise<SetUp | null> {
  const factor = await waiting(accountId).executeTakeFirst();
  return factor ? drawSetUp(factor, email) : null;
}

/**
 * The first code proves that the application has the secret: from then on it is asked at each sign-in. Every session ends.
 * Returns the ten recovery codes, to be shown once.
 * @throws DomainError accounts.second_factor_wrong | 404 when nothing was begun
 */
export async function confirmSecondFactor(actor: Owner, code: string): Promise<string[]> {
  const { accountId, email } = actor;
  return db.transaction().execute(async (trx) => {
    const factor = orNotFound(await trx.selectFrom("secondFactor").selectAll().where("accountId", "=", accountId).where("confirmedAt", "is", null).forUpdate().executeTakeFirst());
    const lastStep = stepOfCode(factor, code, new Date());
    if (lastStep === null) throw new DomainError("accounts.second_factor_wrong", {}, "code");
    await trx.updateTable("secondFactor").set({ confirmedAt: new Date(), lastStep }).where("accountId", "=", accountId).execute();
    await closeAllSessions(trx, accountId);
    await queueMail(trx, { key: `second-factor-on:${accountId}:${lastStep}`, template: "second-factor-on", to: email, props: {} });
    await recordAudit(trx, { actor, action: "account.second_factor_added", objectKind: "account", objectId: accountId });
    return writeRecoveryCodes(trx, accountId);
  });
}
