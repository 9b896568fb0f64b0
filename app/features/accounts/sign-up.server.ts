import { db, type Transaction } from "#db";
import { isDemo } from "~/lib/env.server";
import { sendEmailCode } from "./email-codes.server";
import { hashPassword } from "./passwords.server";

export type SignUp = { name: string; email: string; password: string };

type Existing = { id: string; email: string; name: string; emailVerifiedAt: Date | null };

const findByEmail = (trx: Transaction, email: string): Promise<Existing | undefined> =>
  trx.selectFrom("account").select(["id", "email", "name", "emailVerifiedAt"]).where("email", "=", email).executeTakeFirst();

/**
 * Opens an account, or says nothing of the one that exists: the page answers the same either way.
 * Returns the account to verify; null when the address already has a verified account.
 */
export async function signUp(input: SignUp): Promise<string | null> {
  const passwordHash = await hashPassword(input.password);
  return db.transaction().execute(async (trx) => {
    const created = await trx
      .insertInto("account")
      .values({ name: input.name, email: input.email, passwordHash, isDemo: isDemo() })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .returning(["id", "email", "name"])
      .executeTakeFirst();
    if (created) {
      await sendEmailCode(trx, created);
      return created.id;
    }
    return renewUnverified(trx, input, passwordHash);
  });
}

/** Whoever holds the mailbox decides: an unverified account takes the newest name and password. */
async function renewUnverified(trx: Transaction, input: SignUp, passwordHash: string): Promise<string | null> {
  const existing = await findByEmail(trx, input.email);
  if (!existing || existing.emailVerifiedAt) return null;
  await trx.updateTable("account").set({ name: input.name, passwordHash }).where("id", "=", existing.id).where("emailVerifiedAt", "is", null).execute();
  await sendEmailCode(trx, { ...existing, name: input.name });
  return existing.id;
}

/** Sends a new code to an account that waits for one. */
export async function resendCode(accountId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const account = await trx
      .selectFrom("account")
      .select(["id", "email", "name"])
      .where("id", "=", accountId)
      .where("emailVerifiedAt", "is", null)
      .executeTakeFirst();
    if (account) await sendEmailCode(trx, account);
  });
}
