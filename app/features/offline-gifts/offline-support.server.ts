import { sql } from "kysely";
import type { Handle } from "#db";
import { offlineAt } from "./counted-offline.server";
import { worded } from "./offline-gift";

/** What these gifts say of their donors, in the columns that gifts on the site say it in. */
export const offlineWords = (handle: Handle, campaignId: string) =>
  handle
    .selectFrom("offlineGift")
    .where("campaignId", "=", campaignId)
    .where("status", "in", worded)
    .select([
      "offlineGift.id", sql<string | null>`donor_name`.as("donorName"), "message", "postalAddress", "amountCents", sql<Date | null>`${offlineAt}`.as("chargedAt"),
      "anonymous", "amountHidden", sql<boolean>`words_hidden_at is not null`.as("wordsHidden"), "donorKey as donor",
    ]);

/** The same, for the team that may take them away from view. */
export const offlineWordsToRead = (handle: Handle) =>
  handle
    .selectFrom("offlineGift")
    .leftJoin("account", "account.id", "offlineGift.wordsHiddenBy")
    .select([
      "offlineGift.id", "offlineGift.campaignId", sql<string | null>`donor_name`.as("donorName"), "anonymous", "amountHidden", "message", sql<Date>`${offlineAt}`.as("chargedAt"),
      "wordsHiddenAt", "wordsHiddenReason", "account.name as hiddenBy", sql<boolean>`true`.as("outside"), sql<boolean>`offline_gift.status in (${sql.join(worded)})`.as("counts"),
    ]);

/** Rewards promised to confirmed gifts, with what the holder must know to hand them over. */
export const offlinePromises = (handle: Handle) =>
  handle
    .selectFrom("offlineGiftLine")
    .innerJoin("offlineGift", "offlineGift.id", "offlineGiftLine.offlineGiftId")
    .innerJoin("reward", "reward.id", "offlineGiftLine.rewardId")
    .where("offlineGift.status", "=", "confirmed");
