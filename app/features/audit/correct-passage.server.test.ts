import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { aSubmittedApplication } from "#tests/factories/label";
import { listCampaignFacts } from "~/features/campaigns/history.server";
import { suspendCampaign } from "~/features/campaigns/stop-campaign.server";
import { listRequestedChanges } from "~/features/label/applications.server";
import { requestChanges } from "~/features/label/request-changes.server";
import { readCorrected } from "~/lib/correction";
import { correctPassage } from "./correct-passage.server";
import { listPassages, type PassageOwner } from "./passages.server";
import type { Actor } from "~/features/accounts/permissions";

useTestDatabase();

async function correct(actor: Actor, owner: PassageOwner, id: string, from: string, to: string) {
  const found = (await listPassages(db, actor, owner, id)).find(({ text }) => text === from)!;
  await correctPassage(actor, owner, id, { passage: { key: found.key, seen: from }, text: to, reason: "faute de frappe" });
}

test("a requested change is corrected beside its row, twice; holders read the right words and the earlier ones", async () => {
  const { applicationId } = await aSubmittedApplication();
  const team = await aTeamMember();
  await requestChanges(team, applicationId, [{ criterion: 1, reason: "Un bugdet daté" }]);
  await correct(team, "application", applicationId, "Un bugdet daté", "Un budjet daté");
  await correct(team, "application", applicationId, "Un budjet daté", "Un budget daté");
  const [change] = await listRequestedChanges(applicationId);
  expect(change!.reason).toBe("Un bugdet daté");
  const read = readCorrected(change!.reason, change!.corrections);
  expect([read.text, read.earlier.map(({ previous }) => previous)]).toEqual(["Un budget daté", ["Un bugdet daté", "Un budjet daté"]]);
  const journal = await db.selectFrom("auditEntry").select(["action", "reason", "after"]).where("objectId", "=", applicationId).where("action", "=", "correction.made").orderBy("position").execute();
  expect(journal).toMatchObject([{ reason: "faute de frappe", after: { text: "Un budjet daté" } }, { after: { text: "Un budget daté" } }]);
});

test("a reason of a campaign's history too", async () => {
  const { campaignId } = await aLiveCampaign();
  const team = await aTeamMember();
  await suspendCampaign(team, campaignId, "Un signalemant");
  await correct(team, "campaign", campaignId, "Un signalemant", "Un signalement");
  const last = (await listCampaignFacts(campaignId)).at(-1)!;
  expect([last.reason, readCorrected(last.reason!, last.corrections).text]).toEqual(["Un signalemant", "Un signalement"]);
});

test("corrected meanwhile, or nothing changed, is refused; whoever is not of the team finds nothing to correct", async () => {
  const { applicationId, holder } = await aSubmittedApplication();
  const team = await aTeamMember();
  await requestChanges(team, applicationId, [{ criterion: 1, reason: "Un bugdet" }]);
  const key = (await listPassages(db, team, "application", applicationId))[0]!.key;
  const input = { passage: { key, seen: "Un bugdet" }, text: "Un budget", reason: "faute" };
  const both = await Promise.allSettled([correctPassage(team, "application", applicationId, input), correctPassage(team, "application", applicationId, input)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(correctPassage(team, "application", applicationId, input)).rejects.toMatchObject({ code: "correction.gone" });
  await expect(correctPassage(team, "application", applicationId, { ...input, passage: { key, seen: "Un budget" } })).rejects.toMatchObject({ code: "correction.nothing" });
  await expect(correctPassage(holder, "application", applicationId, input)).rejects.toMatchObject({ status: 404 });
});
