import type { Transaction } from "#db";
import { isDemo } from "~/lib/env.server";

export type InvitedAccount = { name: string; email: string; passwordHash: string };

/**
 * The account of somebody who opened a link that was mailed to this very address: opening it proves the mailbox, so no code
 * follows. An account never verified takes this name and password; a verified one is left alone. Null then: it signs in.
 */
export async function openInvitedAccount(trx: Transaction, invited: InvitedAccount): Promise<string | null> {
  const verified = { ...invited, emailVerifiedAt: new Date() };
  const row = await trx
    .insertInto("account")
    .values({ ...verified, isDemo: isDemo() })
    .onConflict((conflict) => conflict.column("email").doUpdateSet(verified).where("account.emailVerifiedAt", "is", null))
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}
