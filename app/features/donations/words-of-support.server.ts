import { sql } from "kysely";
import { db } from "#db";
import { offlineWordsToRead } from "~/features/offline-gifts/offline-support.server";
import { orNotFound } from "~/lib/errors";
import type { WordsFilter } from "./words-of-support";

const wordsHere = () =>
  db
    .selectFrom("donation")
    .leftJoin("account", "account.id", "donation.wordsHiddenBy")
    .select([
      "donation.id", "donation.campaignId", "donorName", "anonymous", "amountHidden", "message", sql<Date>`donation.charged_at`.as("chargedAt"),
      "wordsHiddenAt", "wordsHiddenReason", "account.name as hiddenBy", sql<boolean>`false`.as("outside"), sql<boolean>`donation.status = 'paid'`.as("counts"),
    ]);

/** Of gifts on the site and `outside` it. */
const words = () =>
  db
    .selectFrom(wordsHere().unionAll(offlineWordsToRead(db)).as("words"))
    .innerJoin("campaign", "campaign.id", "words.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .selectAll("words")
    .select(["project.name as projectName", "project.slug"]);

/** The newest hundred: what somebody of the team may have to take away from view. The caller is of the team. */
export function listWords(filter: WordsFilter) {
  const query = words().where("counts", "=", true).orderBy("chargedAt", "desc").orderBy("words.id").limit(100);
  if (filter === "hidden") return query.where("wordsHiddenAt", "is not", null).execute();
  const shown = query.where("wordsHiddenAt", "is", null);
  if (filter === "word") return shown.where("message", "is not", null).execute();
  return shown.where("message", "is", null).where("donorName", "is not", null).where("anonymous", "=", false).execute();
}

export type Words = Awaited<ReturnType<typeof listWords>>[number];

/** @throws 404 */
export const getWords = async (giftId: string): Promise<Words> => orNotFound(await words().where("words.id", "=", giftId).executeTakeFirst());
