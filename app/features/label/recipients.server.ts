import type { Transaction } from "#db";

export type Recipient = { accountId: string; email: string; name: string };

/** Everyone who carries the project's organisation. */
export const listHolders = (trx: Transaction, organisationId: string): Promise<Recipient[]> =>
  trx
    .selectFrom("organisationMember")
    .innerJoin("account", "account.id", "organisationMember.accountId")
    .select(["account.id as accountId", "account.email", "account.name"])
    .where("organisationMember.organisationId", "=", organisationId)
    .where("account.emailVerifiedAt", "is not", null)
    .execute();

export const listTeam = (trx: Transaction): Promise<Recipient[]> =>
  trx
    .selectFrom("account")
    .select(["id as accountId", "email", "name"])
    .where("isTeam", "=", true)
    .where("emailVerifiedAt", "is not", null)
    .execute();
