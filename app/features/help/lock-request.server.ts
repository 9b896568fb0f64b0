import type { Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { lockOwnCampaign } from "~/features/campaigns/lock-campaign.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { mayAskHelp } from "./help";

/** One's own campaign while help may be asked for it. @throws 404; DomainError help.not_open | organisation.role_write */
export async function lockAsking(trx: Transaction, actor: Actor, campaignId: string) {
  const campaign = await lockOwnCampaign(trx, actor, campaignId);
  if (!mayAskHelp(campaign.status)) throw new DomainError("help.not_open");
  return campaign;
}

/** Not scoped: for the team, for who offers, and after the campaign's lock. @throws 404 */
export const lockRequest = async (trx: Transaction, requestId: string) =>
  orNotFound(await trx.selectFrom("helpRequest").selectAll().where("id", "=", requestId).forUpdate().executeTakeFirst());

/** One of this campaign of one's own, while help may be asked. @throws 404; DomainError help.not_open | organisation.role_write */
export async function lockOwnRequest(trx: Transaction, actor: Actor, campaignId: string, requestId: string) {
  const campaign = await lockAsking(trx, actor, campaignId);
  return orNotFound(await trx.selectFrom("helpRequest").selectAll().where("id", "=", requestId).where("campaignId", "=", campaign.id).forUpdate().executeTakeFirst());
}

/** An offer to one's own campaign, whatever became of the campaign. @throws 404; DomainError organisation.role_write */
export async function lockOwnOffer(trx: Transaction, actor: Actor, campaignId: string, offerId: string) {
  await lockOwnCampaign(trx, actor, campaignId);
  const { id } = orNotFound(await trx.selectFrom("helpOffer").innerJoin("helpRequest", "helpRequest.id", "helpOffer.requestId").select("helpOffer.id").where("helpOffer.id", "=", offerId).where("helpRequest.campaignId", "=", campaignId).executeTakeFirst());
  return lockOffer(trx, id);
}

/** Not scoped: by its link, and after the campaign's lock. @throws 404 */
export const lockOffer = async (trx: Transaction, offerId: string) => orNotFound(await trx.selectFrom("helpOffer").selectAll().where("id", "=", offerId).forUpdate().executeTakeFirst());

export type LockedOffer = Awaited<ReturnType<typeof lockOffer>>;
