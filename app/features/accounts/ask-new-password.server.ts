import { db } from "#db";
import { issueCode } from "./email-codes.server";

/** Mails a code to the account of this address; without one, the page waits for a code that never comes. Returns the code's id. */
export async function askNewPassword(email: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const account = await trx.selectFrom("account").select("id").where("email", "=", email).executeTakeFirst();
    return issueCode(trx, { purpose: "password", email, accountId: account?.id ?? null });
  });
}
