import { db } from "#db";
import { DomainError } from "~/lib/errors";
import { passSecondFactor } from "./pass-second-factor.server";
import { passwordMatches } from "./passwords.server";
import type { Actor } from "./permissions";

/** @throws DomainError accounts.password_wrong */
export async function confirmPassword({ accountId }: Pick<Actor, "accountId">, currentPassword: string): Promise<void> {
  const account = await db.selectFrom("account").select("passwordHash").where("id", "=", accountId).executeTakeFirst();
  if (!(await passwordMatches(account?.passwordHash ?? null, currentPassword))) throw new DomainError("accounts.password_wrong", {}, "currentPassword");
}

export type Proof = { currentPassword: string; code: string };

/**
 * Asks again for what signing in asks: an open session alone does not take an account away.
 * @throws DomainError accounts.password_wrong | accounts.second_factor_wrong | accounts.second_factor_used | accounts.second_factor_locked
 */
export async function confirmOwner(actor: Actor, { currentPassword, code }: Proof): Promise<void> {
  await confirmPassword(actor, currentPassword);
  if (actor.hasSecondFactor) await passSecondFactor(actor, { code, kind: "application" });
}
