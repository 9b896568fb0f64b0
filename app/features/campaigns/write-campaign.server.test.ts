import { describe, expect, test } from "vitest";
import sharp from "sharp";
import { db } from "#db";
import { aCampaign, aReward, listTransitions, readCampaign } from "#tests/factories/campaigns";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aLabelledProject } from "#tests/factories/labelled-project";
import { useTestDatabase } from "#tests/database";
import { storySchema } from "./campaign.schemas";
import { saveCampaignImage } from "./save-campaign-image.server";
import { saveCampaignSettings } from "./save-campaign-settings.server";
import { saveCampaignStory } from "./save-campaign-story.server";
import { saveCampaignUses } from "./save-campaign-uses.server";
import { startCampaign } from "./start-campaign.server";
import { submitCampaign } from "./submit-campaign.server";

useTestDatabase();

const notFound = expect.objectContaining({ status: 404 });
const refused = (code: string) => expect.objectContaining({ code });
const settings = { goalCents: 700_000, thresholdPercent: 100, durationDays: 40, launchOn: "2099-01-10", takesOfflineGifts: true, offlinePayee: "Le Fournil", offlineAddress: "1 rue de l’Exemple, 62000 Arras" };

describe("starting", () => {
  test("opens a draft with the goal the committee saw", async () => {
    const { holder, projectId } = await aLabelledProject();
    const id = await startCampaign(holder, projectId);
    expect(await readCampaign(id)).toMatchObject({ status: "draft", goalCents: 500_000, title: "Le fournil d’Exemple", isDemo: true });
    expect(await listTransitions(id)).toEqual([{ fromStatus: null, toStatus: "draft", reason: null, accountId: holder.accountId, ruleVersion: "campaign-1" }]);
  });

  test("another's project does not exist", async () => {
    const { projectId } = await aLabelledProject();
    const { holder } = await aLabelledProject();
    await expect(startCampaign(holder, projectId)).rejects.toEqual(notFound);
    await expect(startCampaign(await aMember(), projectId)).rejects.toEqual(notFound);
  });

  test("needs a label that holds today", async () => {
    const { holder, projectId } = await aLabelledProject({ labelEndsAt: new Date(Date.now() - 1000) });
    await expect(startCampaign(holder, projectId)).rejects.toEqual(refused("campaign.no_label"));
  });

  test("ten at once open one", async () => {
    const { holder, projectId } = await aLabelledProject();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => startCampaign(holder, projectId)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) if (result.status === "rejected") expect(result.reason).toEqual(refused("campaign.already_open"));
  });

  test("a cancelled campaign leaves room for another", async () => {
    const campaign = await aCampaign({ status: "cancelled" });
    await expect(startCampaign(campaign.holder, campaign.projectId)).resolves.toBeTypeOf("string");
  });
});

describe("writing", () => {
  test("story, settings and uses are kept", async () => {
    const { holder, campaignId } = await aCampaign();
    await saveCampaignStory(holder, campaignId, { title: "Un autre titre", summary: "", story: "# Bonjour" });
    await saveCampaignSettings(holder, campaignId, settings);
    await saveCampaignUses(holder, campaignId, { lines: [{ label: "Four", amountCents: 1 }, { label: "Bois", amountCents: 2 }] });
    expect(await readCampaign(campaignId)).toMatchObject({ title: "Un autre titre", summary: "", story: "# Bonjour", ...settings });
    const uses = await db.selectFrom("campaignUse").select(["label", "amountCents"]).where("campaignId", "=", campaignId).orderBy("position").execute();
    expect(uses).toEqual([{ label: "Four", amountCents: 1 }, { label: "Bois", amountCents: 2 }]);
  });

  test("the launch cannot be in the past", async () => {
    const { holder, campaignId } = await aCampaign();
    await expect(saveCampaignSettings(holder, campaignId, { ...settings, launchOn: "2020-01-01" })).rejects.toEqual(refused("campaign.launch_in_past"));
  });

  test("a photo is re-encoded; its description may change alone", async () => {
    const { holder, campaignId } = await aCampaign();
    const png = await sharp({ create: { width: 40, height: 25, channels: 3, background: "#ffcb2b" } }).png().toBuffer();
    await saveCampaignImage(holder, campaignId, { image: new File([new Uint8Array(png)], "four.png"), imageAlt: "Le four allumé" });
    const { imageFileId } = await readCampaign(campaignId);
    const file = await db.selectFrom("file").select(["contentType", "width"]).where("id", "=", imageFileId!).executeTakeFirstOrThrow();
    expect(file).toEqual({ contentType: "image/webp", width: 40 });
    await saveCampaignImage(holder, campaignId, { imageAlt: "Le four éteint" });
    expect(await readCampaign(campaignId)).toMatchObject({ imageFileId, imageAlt: "Le four éteint" });
  });

  test("a drawing with scripts is refused", async () => {
    const { holder, campaignId } = await aCampaign();
    const image = new File(["<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"], "four.svg");
    await expect(saveCampaignImage(holder, campaignId, { image, imageAlt: "Le four allumé" })).rejects.toEqual(refused("files.image_type"));
  });

  test("another's campaign does not exist", async () => {
    const { campaignId } = await aCampaign();
    const { holder } = await aLabelledProject();
    const tries = [
      saveCampaignStory(holder, campaignId, { title: "", summary: "", story: "" }),
      saveCampaignSettings(holder, campaignId, settings),
      saveCampaignUses(holder, campaignId, { lines: [] }),
      saveCampaignImage(holder, campaignId, { imageAlt: "Une autre image" }),
      submitCampaign(holder, campaignId),
    ];
    for (const attempt of await Promise.allSettled(tries)) expect(attempt).toEqual({ status: "rejected", reason: notFound });
  });

  test.each(["in_review", "approved", "live", "closing", "succeeded", "settled", "cancelled"] as const)("nothing is written once %s", async (status) => {
    const { holder, campaignId } = await aCampaign({ status });
    await expect(saveCampaignStory(holder, campaignId, { title: "Trop tard", summary: "", story: "" })).rejects.toEqual(refused("campaign.not_editable"));
    await expect(saveCampaignUses(holder, campaignId, { lines: [] })).rejects.toEqual(refused("campaign.not_editable"));
  });

  test("a form cannot slip in a state or an amount", () =>
    expect(storySchema.parse({ title: "Le café", status: "live", goalCents: 1 })).toEqual({ title: "Le café", summary: "", story: "" }));
});

describe("sending to the team", () => {
  test("hands the pen over and tells the team", async () => {
    const team = await aTeamMember();
    const { holder, campaignId } = await aCampaign();
    await submitCampaign(holder, campaignId);
    expect((await readCampaign(campaignId)).status).toBe("in_review");
    const mails = await db.selectFrom("mailMessage").select(["recipient", "template"]).where("recipient", "=", team.email).execute();
    expect(mails).toEqual([{ recipient: team.email, template: "campaign-submitted" }]);
  });

  test("an incomplete campaign stays a draft", async () => {
    const { holder, campaignId } = await aCampaign();
    await saveCampaignUses(holder, campaignId, { lines: [] });
    await expect(submitCampaign(holder, campaignId)).rejects.toEqual(refused("campaign.incomplete"));
    expect((await readCampaign(campaignId)).status).toBe("draft");
    expect(await listTransitions(campaignId)).toEqual([]);
  });

  test("needs the account at Stripe", async () => {
    const { holder, campaignId } = await aCampaign({}, await aLabelledProject({ accountReady: false }));
    await expect(submitCampaign(holder, campaignId)).rejects.toEqual(refused("campaign.incomplete"));
  });

  test("a double click sends once", async () => {
    const { holder, campaignId } = await aCampaign();
    await aReward(campaignId);
    const results = await Promise.allSettled([submitCampaign(holder, campaignId), submitCampaign(holder, campaignId)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listTransitions(campaignId)).toHaveLength(1);
  });
});
