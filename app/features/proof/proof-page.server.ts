import { db } from "#db";
import { publicCampaigns, type PublicCampaign } from "~/features/campaigns/public-campaigns.server";
import { notFound, orNotFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";
import { listBlocks } from "./blocks.server";
import { publicDay } from "./public-file";
import { readTotals } from "./totals.server";

/** A project's newest public campaign, or the one that `?campagne=` names among its own. @throws 404 */
async function getCampaign(slug: string, url: URL): Promise<PublicCampaign> {
  const named = url.searchParams.get("campagne");
  const query = publicCampaigns(db).where("project.slug", "=", slug).orderBy("campaign.createdAt", "desc");
  return orNotFound(await (named === null ? query : query.where("campaign.id", "=", idParam(named))).executeTakeFirst());
}

/** All that everybody may read: days from the first to the last, and how they lead to the counter. @throws 404 */
export async function getProofPage(slug: string, url: URL) {
  const campaign = await getCampaign(slug, url);
  const blocks = await listBlocks(db, campaign.id);
  return { campaign, blocks, totals: await readTotals(db, campaign.id, blocks.at(-1) ?? null) };
}

/** One day with the leaf hashes that it is made of, which say nothing of whom nor how much. @throws 404 */
export async function getPublicDay(slug: string, url: URL) {
  const campaign = await getCampaign(slug, url);
  const day = url.searchParams.get("jour") ?? "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw notFound();
  const block = orNotFound((await listBlocks(db, campaign.id)).find((one) => one.day === day));
  const leaves = await db.selectFrom("proofLeaf").select("hash").where("campaignId", "=", campaign.id).where("blockNumber", "=", block.number).orderBy("position").execute();
  return { format: "propulsons:journee:1", ...publicDay(block), dons: leaves.map(({ hash }) => hash) };
}
