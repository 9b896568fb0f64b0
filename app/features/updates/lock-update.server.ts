import type { Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { lockOwnCampaign } from "~/features/campaigns/lock-campaign.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { mayTell } from "./update";

/** One's own campaign while something may be told of it. @throws 404; DomainError updates.not_open | organisation.role_write */
export async function lockTelling(trx: Transaction, actor: Actor, campaignId: string) {
  const campaign = await lockOwnCampaign(trx, actor, campaignId);
  if (!mayTell(campaign.status)) throw new DomainError("updates.not_open");
  return campaign;
}

/** Not scoped: for the team, and after `lockTelling`. @throws 404 */
export const lockUpdate = async (trx: Transaction, updateId: string) =>
  orNotFound(await trx.selectFrom("campaignUpdate").selectAll().where("id", "=", updateId).forUpdate().executeTakeFirst());

/** One of this campaign of one's own. @throws 404; DomainError updates.not_open | organisation.role_write */
export async function lockOwnUpdate(trx: Transaction, actor: Actor, campaignId: string, updateId: string) {
  const campaign = await lockTelling(trx, actor, campaignId);
  return orNotFound(await trx.selectFrom("campaignUpdate").selectAll().where("id", "=", updateId).where("campaignId", "=", campaign.id).forUpdate().executeTakeFirst());
}
