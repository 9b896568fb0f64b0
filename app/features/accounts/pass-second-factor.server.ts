import type { Selectable } from "kysely";
import { db, type Transaction } from "#db";
import type { SecondFactor } from "#db/schema";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { DomainError } from "~/lib/errors";
import type { Actor } from "./permissions";
import { takeRecoveryCode } from "./recovery-codes.server";
import { isUsed, lockAfter } from "./second-factor";
import { stepOfCode } from "./totp.server";

/** Who gives the code: the account, and where to tell of it. */
export type Owner = Pick<Actor, "accountId" | "email" | "name" | "roles">;
type Factor = Selectable<SecondFactor>;
type Verdict = "right" | "wrong" | "used" | "locked";

/** Compare-and-set on the step: two requests with the same code at once let one in. */
async function tryCode(trx: Transaction, factor: Factor, code: string): Promise<Verdict> {
  const step = stepOfCode(factor, code, new Date());
  if (step === null) return "wrong";
  if (isUsed(step, factor.lastStep)) return "used";
  await trx.updateTable("secondFactor").set({ lastStep: step }).where("accountId", "=", factor.accountId).execute();
  return "right";
}

async function tryRecoveryCode(trx: Transaction, owner: Owner, code: string): Promise<Verdict> {
  const { accountId } = owner;
  const left = await takeRecoveryCode(trx, accountId, code);
  if (left === null) return "wrong";
  await recordAudit(trx, { actor: owner, action: "account.recovery_used", objectKind: "account", objectId: accountId, after: { left } });
  await queueMail(trx, { key: `recovery-code-used:${accountId}:${crypto.randomUUID()}`, template: "recovery-code-used", to: owner.email, props: { left } });
  return "right";
}

/** Five wrong codes in a row shut the door for a while, and its owner is told: someone may know the password. */
async function countFailure(trx: Transaction, { accountId, failures }: Factor, owner: Owner): Promise<Verdict> {
  const lockMs = lockAfter(failures + 1);
  const lockedUntil = lockMs === null ? null : new Date(Date.now() + lockMs);
  await trx.updateTable("secondFactor").set({ failures: failures + 1, lockedUntil }).where("accountId", "=", accountId).execute();
  if (!lockedUntil) return "wrong";
  await recordAudit(trx, { actor: owner, action: "account.second_factor_locked", objectKind: "account", objectId: accountId, after: { failures: failures + 1, lockedUntil } });
  await queueMail(trx, { key: `second-factor-locked:${accountId}:${lockedUntil.toISOString()}`, template: "second-factor-locked", to: owner.email, props: { until: lockedUntil.toISOString() } });
  return "locked";
}

export type TypedFactor = { code: string; kind: "application" | "recovery" };

async function judge(trx: Transaction, owner: Owner, { code, kind }: TypedFactor): Promise<Verdict> {
  const factor = await trx.selectFrom("secondFactor").selectAll().where("accountId", "=", owner.accountId).where("confirmedAt", "is not", null).forUpdate().executeTakeFirst();
  if (!factor) return "wrong";
  // Guesses are counted in real time: moving the demonstration's clock opens nothing.
  if (factor.lockedUntil && factor.lockedUntil > new Date()) return "locked";
  const verdict = kind === "recovery" ? await tryRecoveryCode(trx, owner, code) : await tryCode(trx, factor, code);
  if (verdict === "wrong") return countFailure(trx, factor, owner);
  if (verdict === "right") await trx.updateTable("secondFactor").set({ failures: 0, lockedUntil: null }).where("accountId", "=", owner.accountId).execute();
  return verdict;
}

/**
 * Takes the code of the application, or a recovery code, once. A wrong one is counted whatever happens next.
 * @throws DomainError accounts.second_factor_wrong | accounts.second_factor_used | accounts.second_factor_locked
 */
export async function passSecondFactor(owner: Owner, typed: TypedFactor): Promise<void> {
  const verdict = await db.transaction().execute((trx) => judge(trx, owner, typed));
  if (verdict !== "right") throw new DomainError(`accounts.second_factor_${verdict}`, {}, "code");
}

/** The second step of signing in, written in the journal. @throws as passSecondFactor */
export async function takeSecondStep(owner: Owner, typed: TypedFactor): Promise<void> {
  await passSecondFactor(owner, typed);
  await db.transaction().execute((trx) => recordAudit(trx, { actor: owner, action: "account.signed_in", objectKind: "account", objectId: owner.accountId, after: { by: typed.kind } }));
}
