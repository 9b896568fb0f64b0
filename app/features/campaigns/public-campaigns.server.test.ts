import { describe, expect, test } from "vitest";
import { aCampaign, aLiveCampaign, anImageFile, aReward, readCampaign } from "#tests/factories/campaigns";
import { aLabelledProject } from "#tests/factories/labelled-project";
import { useTestDatabase } from "#tests/database";
import { getOwnCampaign } from "./campaigns.server";
import { readProjectPage } from "./project-page.server";
import { findPublicCampaign, getCampaignForGiving } from "./public-campaigns.server";
import { getPublicImage } from "./public-images.server";

useTestDatabase();

const notFound = expect.objectContaining({ status: 404 });

describe("what the public sees", () => {
  test.each(["draft", "in_review", "changes_requested"] as const)("nothing of a campaign that is %s", async (status) => {
    const { slug, campaignId } = await aCampaign({ status });
    expect(await findPublicCampaign(slug)).toBeNull();
    await expect(getCampaignForGiving(campaignId)).rejects.toEqual(notFound);
  });

  test("nothing of one cancelled before it opened", async () => {
    const { slug } = await aCampaign({ status: "cancelled" });
    expect(await findPublicCampaign(slug)).toBeNull();
  });

  test.each(["approved", "live", "suspended", "closing", "succeeded", "failed", "settled"] as const)("one that is %s", async (status) => {
    const { slug, campaignId } = await aCampaign({ status });
    expect(await findPublicCampaign(slug)).toMatchObject({ id: campaignId, status });
  });

  test("the newest of a project's campaigns", async () => {
    const project = await aLabelledProject();
    await aCampaign({ status: "settled" }, project);
    const { campaignId } = await aLiveCampaign({}, project);
    expect((await findPublicCampaign(project.slug))?.id).toBe(campaignId);
  });
});

test("the page shows exhausted rewards, never hidden ones, and a story without scripts", async () => {
  const { slug, campaignId } = await aLiveCampaign();
  const gone = await aReward(campaignId, { stock: 3, taken: 3 });
  await aReward(campaignId, { hidden: true });
  const campaign = { ...(await findPublicCampaign(slug))!, story: "<script>alert(1)</script>" };
  const page = await readProjectPage(campaign);
  expect(page.rewards.map(({ id, left }) => ({ id, left }))).toEqual([{ id: gone, left: 0 }]);
  expect(page.storyHtml).not.toContain("<script");
  expect(page.uses).toEqual([{ label: "Le comptoir", amountCents: 500_000 }]);
});

describe("pictures", () => {
  test("only those of campaigns have an address", async () => {
    const { campaignId } = await aLiveCampaign();
    const { imageFileId } = await readCampaign(campaignId);
    expect((await getPublicImage(imageFileId!)).id).toBe(imageFileId);
    await expect(getPublicImage(await anImageFile())).rejects.toEqual(notFound);
  });
});

test("a holder reads its own campaign only", async () => {
  const { holder, campaignId } = await aCampaign();
  expect((await getOwnCampaign(holder, campaignId)).usesCents).toEqual([500_000]);
  const { holder: other } = await aLabelledProject();
  await expect(getOwnCampaign(other, campaignId)).rejects.toEqual(notFound);
});
