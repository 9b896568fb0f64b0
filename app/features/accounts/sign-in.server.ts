import { db } from "#db";
import { DomainError } from "~/lib/errors";
import { issueCode } from "./email-codes.server";
import { passwordMatches } from "./passwords.server";

/** Either the account to let in, or the code that an address not yet verified waits for. */
export type SignedIn = { accountId: string; codeId?: never } | { codeId: string; accountId?: never };

/** @throws DomainError accounts.sign_in_refused: one sentence whether the address or the password is wrong. | accounts.too_many_codes */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const account = await db.selectFrom("account").select(["id", "name", "passwordHash", "emailVerifiedAt"]).where("email", "=", email).executeTakeFirst();
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  if (!account || !matches) throw new DomainError("accounts.sign_in_refused");
  if (account.emailVerifiedAt) return { accountId: account.id };
  const { id: accountId, name, passwordHash } = account;
  const codeId = await db.transaction().execute((trx) => issueCode(trx, { purpose: "verification", email, accountId, name, passwordHash }));
  return { codeId };
}
