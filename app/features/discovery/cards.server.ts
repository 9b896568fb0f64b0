import { db } from "#db";
import { campaignCards } from "~/features/campaigns/campaign-cards.server";
import { publicCampaigns } from "~/features/campaigns/public-campaigns.server";
import { shownTotals } from "~/features/donations/shown-gifts.server";
import { communeName } from "~/features/territory/communes.server";
import { themeName } from "~/features/territory/themes";
import type { ListedCard } from "./listed-card";
import type { Listed } from "./listing.server";

type Cards = Map<string, ListedCard>;

async function withCampaign(ids: readonly string[]): Promise<Cards> {
  if (ids.length === 0) return new Map();
  const [campaigns, totals] = await Promise.all([publicCampaigns(db).where("campaign.id", "in", [...ids]).execute(), shownTotals(ids)]);
  return new Map(campaignCards(campaigns, totals).map((card) => [card.campaign.projectId, { kind: "campaign", ...card }]));
}

async function labelledOnly(labelIds: readonly string[]): Promise<Cards> {
  if (labelIds.length === 0) return new Map();
  const rows = await db.selectFrom("label")
    .innerJoin("project", "project.id", "label.projectId")
    .innerJoin("decision", "decision.id", "label.decisionId")
    .select(["project.id as projectId", "project.slug", "project.name", "project.summary", "project.theme", "project.communeCode", "decision.decidedAt", "label.endsAt"])
    .where("label.id", "in", [...labelIds]).execute();
  return new Map(rows.map(({ communeCode, ...row }) => [row.projectId, { kind: "label", ...row, place: `${communeName(communeCode)} · ${themeName(row.theme)}` }]));
}

/** What is shown of each, in the order of the list. */
export async function listCards(listed: readonly Listed[]): Promise<ListedCard[]> {
  const [begun, only] = await Promise.all([
    withCampaign(listed.flatMap(({ campaignId }) => campaignId ?? [])),
    labelledOnly(listed.flatMap(({ campaignId, labelId }) => (campaignId === null ? [labelId] : []))),
  ]);
  return listed.flatMap(({ projectId }) => begun.get(projectId) ?? only.get(projectId) ?? []);
}
