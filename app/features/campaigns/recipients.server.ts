import type { Transaction } from "#db";

export type Recipient = { accountId: string; email: string; name: string };

/** Everyone of the organisation that carries the campaign. */
export const listHolders = (trx: Transaction, campaignId: string): Promise<Recipient[]> =>
  trx
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId")
    .innerJoin("account", "account.id", "organisationMember.accountId")
    .select(["account.id as accountId", "account.email", "account.name"])
    .where("campaign.id", "=", campaignId)
    .orderBy("account.email")
    .execute();

export const listTeam = (trx: Transaction): Promise<Recipient[]> =>
  trx.selectFrom("account").select(["id as accountId", "email", "name"]).where("isTeam", "=", true).orderBy("email").execute();
