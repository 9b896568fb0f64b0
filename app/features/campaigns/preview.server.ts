import { db } from "#db";
import { now } from "~/lib/clock.server";
import type { CampaignFile } from "./campaigns.server";
import { readProjectPage } from "./project-page.server";

/** The project page as it would be, whatever the state; gifts are left out. */
export async function readPreview(campaign: CampaignFile) {
  const { decidedAt } = await db
    .selectFrom("label")
    .innerJoin("decision", "decision.id", "label.decisionId")
    .select("decision.decidedAt")
    .where("label.id", "=", campaign.labelId)
    .executeTakeFirstOrThrow();
  const shown = { ...campaign, goalCents: campaign.goalCents ?? 0, title: campaign.title || campaign.projectName, decidedAt };
  return { ...(await readProjectPage(shown)), totals: { raisedCents: 0, gifts: 0, donors: 0 }, now: await now() };
}
