import { sql } from "kysely";
import { db } from "#db";
import { orNotFound } from "~/lib/errors";
import type { WordsFilter } from "./words-of-support";

const words = () =>
  db
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .leftJoin("account", "account.id", "donation.wordsHiddenBy")
    .select([
      "donation.id", "donorName", "anonymous", "amountHidden", "message", sql<Date>`donation.charged_at`.as("chargedAt"), "wordsHiddenAt", "wordsHiddenReason",
      "account.name as hiddenBy", "project.name as projectName", "project.slug",
    ]);

/** The newest hundred: what somebody of the team may have to take away from view. The caller is of the team. */
export function listWords(filter: WordsFilter) {
  const query = words().where("donation.status", "=", "paid").orderBy("chargedAt", "desc").orderBy("donation.id").limit(100);
  if (filter === "hidden") return query.where("wordsHiddenAt", "is not", null).execute();
  const shown = query.where("wordsHiddenAt", "is", null);
  if (filter === "word") return shown.where("message", "is not", null).execute();
  return shown.where("message", "is", null).where("donorName", "is not", null).where("anonymous", "=", false).execute();
}

export type Words = Awaited<ReturnType<typeof listWords>>[number];

/** @throws 404 */
export const getWords = async (donationId: string): Promise<Words> => orNotFound(await words().where("donation.id", "=", donationId).executeTakeFirst());
