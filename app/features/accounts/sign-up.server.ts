import { db, type Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { isDemo } from "~/lib/env.server";
import { refuseWeakPassword } from "./common-passwords.server";
import { issueCode } from "./email-codes.server";
import { hashPassword } from "./passwords.server";

export type SignUp = { name: string; email: string; password: string };
type Chosen = { name: string; email: string; passwordHash: string };

/** The account of this address, opened if need be; null when it is verified already. */
async function unverifiedAccount(trx: Transaction, chosen: Chosen): Promise<string | null> {
  const created = await trx
    .insertInto("account")
    .values({ ...chosen, isDemo: isDemo() })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (created) return created.id;
  const { name, passwordHash } = chosen;
  const renewed = await trx
    .updateTable("account")
    .set({ name, passwordHash })
    .where("email", "=", chosen.email)
    .where("emailVerifiedAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  return renewed?.id ?? null;
}

/**
 * Opens an account, or says nothing of the one that exists: the page answers the same either way, and its owner
 * learns of it by mail. Returns the id of the code to wait for.
 * @throws DomainError accounts.too_many_codes | accounts.password_common | accounts.password_personal
 */
export async function signUp(input: SignUp): Promise<string> {
  const { name, email } = input;
  await refuseWeakPassword(input.password, [name, email]);
  const passwordHash = await hashPassword(input.password);
  return db.transaction().execute(async (trx) => {
    const accountId = await unverifiedAccount(trx, { name, email, passwordHash });
    const codeId = await issueCode(trx, { purpose: "verification", email, accountId, name, passwordHash });
    if (!accountId) await queueMail(trx, { key: `account-exists:${codeId}`, template: "account-exists", to: email, props: {} });
    return codeId;
  });
}
