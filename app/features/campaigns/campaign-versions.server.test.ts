import { describe, expect, test } from "vitest";
import { sql } from "kysely";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aCampaign } from "#tests/factories/campaigns";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { changesSinceLastReview, listCampaignVersions } from "./campaign-versions.server";
import { approveCampaign, requestCampaignChanges } from "./review-campaign.server";
import { submitCampaign } from "./submit-campaign.server";

useTestDatabase();

describe("a campaign's versions", () => {
  test("are made at each submission and at approval, and tell the team what changed", async () => {
    const { campaignId, holder } = await aCampaign();
    const team = await aTeamMember();
    await submitCampaign(holder, campaignId);
    expect(await changesSinceLastReview(campaignId)).toBeNull();
    await requestCampaignChanges(team, campaignId, "Dites mieux pour qui est l’atelier.");
    await db.updateTable("campaign").set({ summary: sql<string>`summary || ' Ouvert à tous.'` }).where("id", "=", campaignId).execute();
    await submitCampaign(holder, campaignId);
    const changes = await changesSinceLastReview(campaignId);
    expect(changes?.map(({ label }) => label)).toEqual(["En bref"]);
    expect(changes![0]!.parts.at(-1)).toMatchObject({ kind: "added" });
    await approveCampaign(team, campaignId, addDays(parisDay(await now()), 3));
    const versions = await listCampaignVersions(campaignId);
    expect(versions.map(({ number, cause, byName }) => [number, cause, byName])).toEqual([
      [1, "submitted", holder.name], [2, "submitted", holder.name], [3, "approved", team.name],
    ]);
  });

  test("are not changed afterwards, by anyone", async () => {
    const { campaignId, holder } = await aCampaign();
    await submitCampaign(holder, campaignId);
    await expect(db.updateTable("campaignVersion").set({ number: 9 }).where("campaignId", "=", campaignId).execute()).rejects.toThrow();
    await expect(db.deleteFrom("campaignVersion").where("campaignId", "=", campaignId).execute()).rejects.toThrow();
  });
});
