import { expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aTeamMember } from "#tests/factories/accounts";
import { aLiveCampaign } from "#tests/factories/campaigns";
import { aCommittee } from "#tests/factories/committee";
import { anInitiative } from "#tests/factories/initiatives";
import { aSubmittedApplication } from "#tests/factories/label";
import { listCampaignFacts } from "~/features/campaigns/history.server";
import { suspendCampaign } from "~/features/campaigns/stop-campaign.server";
import { listRequestedChanges } from "~/features/label/applications.server";
import { requestChanges } from "~/features/label/request-changes.server";
import { checkInitiative, requestInitiativeChanges } from "~/features/initiatives/check-initiative.server";
import { closeInitiative } from "~/features/initiatives/close-initiative.server";
import { findDecision } from "~/features/initiatives/decisions.server";
import { giveInitiativeOpinion } from "~/features/initiatives/give-initiative-opinion.server";
import { findRequestedChanges } from "~/features/initiatives/initiatives.server";
import { seatField } from "~/features/initiatives/selection";
import { submitInitiative } from "~/features/initiatives/submit-initiative.server";
import { correctionsOf, readCorrected } from "~/lib/correction";
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

test("what was asked of an initiative, what a seat said of it, and the team's word to its holder", async () => {
  const { team, seats, seatIds } = await aCommittee();
  const { initiativeId, holder, edition } = await anInitiative({ status: "file" });
  await submitInitiative(holder, initiativeId);
  await requestInitiativeChanges(team, initiativeId, "Le bugdet ne dit pas qui paie.");
  await correct(team, "initiative", initiativeId, "Le bugdet ne dit pas qui paie.", "Le budget ne dit pas qui paie.");
  expect(await findRequestedChanges(initiativeId)).toMatchObject({ reason: "Le budget ne dit pas qui paie." });
  await submitInitiative(holder, initiativeId);
  await checkInitiative(team, initiativeId);
  const criteria = edition.criterionIds.map((criterionId) => ({ criterionId, verdict: "met" as const, reason: "" }));
  for (const key of Object.keys(seats).slice(0, 4)) await giveInitiativeOpinion(seats[key]!, { initiativeId, seatId: seatIds[key]! }, { vote: "selected", reason: `Le cartier l’attend (${key}).`, criteria });
  await closeInitiative(team, initiativeId, "Bravoo.");
  const { seat, reason } = (await findDecision(initiativeId))!.reasons[0]!;
  await correct(team, "initiative", initiativeId, reason, reason.replace("cartier", "quartier"));
  await correct(team, "initiative", initiativeId, "Bravoo.", "Bravo.");
  const { reasons, corrections, note } = (await findDecision(initiativeId))!;
  expect([reasons[0]!.reason, note]).toEqual([reason, "Bravoo."]);
  expect(corrections).toHaveLength(2);
  expect(readCorrected(reason, correctionsOf(corrections, seatField(seat))).text).toContain("Le quartier");
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
