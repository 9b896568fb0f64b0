import { db } from "#db";
import { publicCampaigns } from "~/features/campaigns/public-campaigns.server";

/** The last public campaign and the last published vote: examples that answer. */
export async function findExamples(): Promise<{ slug: string | null; year: number | null }> {
  const [campaign, round] = await Promise.all([
    publicCampaigns(db).orderBy("campaign.createdAt", "desc").orderBy("campaign.id").limit(1).executeTakeFirst(),
    db.selectFrom("ballotRound").innerJoin("edition", "edition.id", "ballotRound.editionId").select("edition.year").where("resultsPublishedAt", "is not", null).where("edition.status", "=", "published").orderBy("edition.year", "desc").limit(1).executeTakeFirst(),
  ]);
  return { slug: campaign?.slug ?? null, year: round?.year ?? null };
}
