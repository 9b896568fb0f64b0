import { expect, test } from "vitest";
import { db } from "#db";
import { aTeamMember } from "#tests/factories/accounts";
import { aCampaign } from "#tests/factories/campaigns";
import { useTestDatabase } from "#tests/database";
import { campaignDraft } from "./campaign-drafts.server";
import { QUESTIONS_FORM } from "./campaign-forms";
import { changesSinceLastReview } from "./campaign-versions.server";
import { getCampaign } from "./campaigns.server";
import { listAnswers, listTeammates } from "./presentations.server";
import { readPreview } from "./preview.server";
import { requestCampaignChanges } from "./review-campaign.server";
import { saveAnswers, saveTeammates } from "./save-campaign-presentation.server";
import { submitCampaign } from "./submit-campaign.server";

useTestDatabase();

const louise = { name: "Louise", role: "mécanicienne", words: "" };
const bread = { question: "Et si le four casse ?", answer: "Le maçon revient, **c’est écrit**." };

test("team and questions are kept in their order, and replaced as a whole", async () => {
  const { holder, campaignId } = await aCampaign();
  await saveTeammates(holder, campaignId, { lines: [{ ...louise, name: "Karim" }, louise] });
  await saveTeammates(holder, campaignId, { lines: [louise, { ...louise, name: "Odette" }] });
  await saveAnswers(holder, campaignId, { lines: [bread] });
  expect((await listTeammates(campaignId)).map(({ name }) => name)).toEqual(["Louise", "Odette"]);
  expect(await listAnswers(campaignId)).toEqual([bread]);
  expect((await readPreview(await getCampaign(campaignId))).answers).toEqual([{ question: bread.question, html: expect.stringContaining("<strong>c’est écrit</strong>") as string }]);
});

test("are read by the team with what changed, and change no more once sent", async () => {
  const { holder, campaignId } = await aCampaign();
  await saveTeammates(holder, campaignId, { lines: [louise] });
  await submitCampaign(holder, campaignId);
  await expect(saveAnswers(holder, campaignId, { lines: [bread] })).rejects.toMatchObject({ code: "campaign.not_editable" });
  await expect(saveTeammates(holder, campaignId, { lines: [] })).rejects.toMatchObject({ code: "campaign.not_editable" });
  await requestCampaignChanges(await aTeamMember(), campaignId, "Répondez à ce que l’on demande au marché.");
  await saveAnswers(holder, campaignId, { lines: [bread] });
  await submitCampaign(holder, campaignId);
  expect((await changesSinceLastReview(campaignId))?.map(({ label }) => label)).toEqual(["Questions et réponses"]);
  await db.updateTable("campaign").set({ status: "approved" }).where("id", "=", campaignId).execute();
  await expect(saveAnswers(holder, campaignId, { lines: [] })).rejects.toMatchObject({ code: "campaign.not_editable" });
});

test("another's are not written, and what is typed is kept as a draft until it is saved", async () => {
  const { holder, campaignId } = await aCampaign();
  const stranger = (await aCampaign()).holder;
  await expect(saveTeammates(stranger, campaignId, { lines: [] })).rejects.toMatchObject({ status: 404 });
  const draft = campaignDraft(holder, campaignId, QUESTIONS_FORM);
  await draft.keep({ version: 0, tab: "a" }, { lines: [{ question: "Et si", answer: "" }] });
  expect(await draft.find()).toMatchObject({ pending: true, fields: { lines: [{ question: "Et si", answer: "" }] } });
  await saveAnswers(holder, campaignId, { lines: [bread] }, { version: 1, tab: "a" });
  expect(await draft.find()).toMatchObject({ pending: false });
});
