import { withCode } from "./email-codes.server";

/**
 * Marks the address as verified, with the name and password of the form whose code was typed: another sign-up
 * with this address meanwhile leaves no password behind. Returns the account.
 * @throws DomainError accounts.code_wrong | accounts.code_expired
 */
export function verifyEmail(codeId: string, code: string): Promise<string> {
  return withCode({ codeId, purpose: "verification", code }, async (trx, { accountId, name, passwordHash }) => {
    const chosen = { ...(name && { name }), ...(passwordHash && { passwordHash }) };
    await trx.updateTable("account").set({ ...chosen, emailVerifiedAt: new Date() }).where("id", "=", accountId).where("emailVerifiedAt", "is", null).execute();
    return accountId;
  });
}
