import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { mustBeEditable } from "./campaign";
import { lockOwnCampaign, type LockedCampaign } from "./lock-campaign.server";

/**
 * What every command of the writing holder does first: own campaign, locked, pen in hand.
 * @throws 404 for another's campaign; DomainError campaign.not_editable
 */
export function editCampaign<R>(
  actor: Actor,
  campaignId: string,
  write: (trx: Transaction, campaign: LockedCampaign, at: Date) => Promise<R>,
): Promise<R> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockOwnCampaign(trx, actor, campaignId);
    mustBeEditable(campaign.status);
    return write(trx, campaign, await now(trx));
  });
}

type Content = Pick<
  LockedCampaign,
  "title" | "summary" | "story" | "imageFileId" | "imageAlt" | "goalCents" | "thresholdPercent" | "durationDays" | "launchOn"
  | "takesOfflineGifts" | "offlinePayee" | "offlineAddress"
>;

/** Writes these columns of the draft. */
export const writeContent = async (trx: Transaction, campaign: LockedCampaign, at: Date, content: Partial<Content>): Promise<void> => {
  await trx.updateTable("campaign").set({ ...content, updatedAt: at }).where("id", "=", campaign.id).execute();
};
