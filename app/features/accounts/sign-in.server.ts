import { db } from "#db";
import { DomainError } from "~/lib/errors";
import { passwordMatches } from "./passwords.server";

export type SignedIn = { accountId: string; verified: boolean };

/** @throws DomainError accounts.sign_in_refused: one sentence whether the address or the password is wrong. */
export async function checkCredentials(email: string, password: string): Promise<SignedIn> {
  const account = await db.selectFrom("account").select(["id", "passwordHash", "emailVerifiedAt"]).where("email", "=", email).executeTakeFirst();
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  if (!account || !matches) throw new DomainError("accounts.sign_in_refused");
  return { accountId: account.id, verified: account.emailVerifiedAt !== null };
}
