import { sql } from "kysely";
import { db } from "#db";
import { offlineWordsToRead } from "~/features/offline-gifts/offline-support.server";
import { orNotFound } from "~/lib/errors";
import { type WordsFilter, type WordsMark, wordsPerPage, writeMark } from "./words-of-support";

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

/** What somebody of the team may have to take away from view, the newest first; a page begins after its `after`. The caller is of the team. */
export async function listWords(filter: WordsFilter, after: WordsMark | null = null) {
  const all = await chosen(filter, after ? startAfter(after) : words()).orderBy("chargedAt", "desc").orderBy("words.id").limit(wordsPerPage + 1).execute();
  const page = all.slice(0, wordsPerPage);
  return { page, next: all.length > page.length ? writeMark(page.at(-1)!) : null };
}

const startAfter = ({ chargedAt, id }: WordsMark) =>
  words().where((eb) => eb.or([eb("chargedAt", "<", chargedAt), eb.and([eb("chargedAt", "=", chargedAt), eb("words.id", ">", id)])]));

function chosen(filter: WordsFilter, all: ReturnType<typeof words>) {
  const query = all.where("counts", "=", true);
  if (filter === "hidden") return query.where("wordsHiddenAt", "is not", null);
  const shown = query.where("wordsHiddenAt", "is", null);
  if (filter === "word") return shown.where("message", "is not", null);
  return shown.where("message", "is", null).where("donorName", "is not", null).where("anonymous", "=", false);
}

export type Words = Awaited<ReturnType<typeof listWords>>["page"][number];

/** @throws 404 */
export const getWords = async (giftId: string): Promise<Words> => orNotFound(await words().where("words.id", "=", giftId).executeTakeFirst());
