import { sql } from "kysely";
import type { Transaction } from "#db";
import { requireRight, type OrganisationRight } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { orNotFound } from "~/lib/errors";

/** The whole row, locked until the end of the transaction. Not scoped: jobs and team commands only. @throws 404 */
export async function lockCampaign(trx: Transaction, campaignId: string) {
  return orNotFound(await trx.selectFrom("campaign").selectAll().where("id", "=", campaignId).forNoKeyUpdate().executeTakeFirst());
}

export type LockedCampaign = Awaited<ReturnType<typeof lockCampaign>>;

/** For queries that join `project`: the rows of the actor's own organisations. */
export const ownedBy = (actor: Actor) => sql<boolean>`project.organisation_id = any(${[...actor.organisationIds]}::uuid[])`;

/** Locked, and of one of the actor's organisations. @throws 404 otherwise; DomainError organisation.role_<right> */
export async function lockOwnCampaign(trx: Transaction, actor: Actor, campaignId: string, right: OrganisationRight = "write"): Promise<LockedCampaign> {
  const own = await trx
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["campaign.id", "project.organisationId"])
    .where("campaign.id", "=", campaignId)
    .where(ownedBy(actor))
    .executeTakeFirst();
  const { id, organisationId } = orNotFound(own);
  requireRight(actor, organisationId, right);
  return lockCampaign(trx, id);
}

/** Shared by all gifts of the campaign, exclusive with its closing: a gift is opened before or after it, never during. */
export async function lockCampaignForGiving(trx: Transaction, campaignId: string): Promise<LockedCampaign> {
  return orNotFound((await lockCampaignsForGiving(trx, [campaignId]))[0]);
}

/** The same of several, in the order of their ids. */
export const lockCampaignsForGiving = (trx: Transaction, campaignIds: readonly string[]): Promise<LockedCampaign[]> =>
  trx.selectFrom("campaign").selectAll().where("id", "in", campaignIds).orderBy("id").forShare().execute();
