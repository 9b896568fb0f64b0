import type { TestCampaign } from "#tests/factories/campaigns";
import type { Actor } from "~/features/accounts/permissions";
import { endingUrl, listFollowers } from "~/features/updates/followers.server";
import { followFromGift } from "~/features/updates/gift-updates.server";
import { publishUpdate } from "~/features/updates/publish-update.server";
import { startUpdate } from "~/features/updates/write-update.server";
import { db } from "#db";

const input = { title: "Le four est arrivé", body: "Il pèse deux tonnes, et la grue l’a posé.", audience: "donors" as const };

/** A draft and a published update of the live campaign, and somebody who gave and is told. */
export async function updateRows(holder: Actor, { campaignId }: Pick<TestCampaign, "campaignId">, giftToken: string) {
  const publishedId = await startUpdate(holder, campaignId, input);
  await publishUpdate(holder, campaignId, publishedId);
  const updateId = await startUpdate(holder, campaignId, input);
  await followFromGift(giftToken, true);
  const [follower] = await listFollowers(db, campaignId);
  const pages = ["campaign-updates.tsx", "campaign-update-new.tsx", "campaign-update.tsx", "campaign-update-publication.tsx"];
  const special: Record<string, Record<string, string>> = {
    ...Object.fromEntries(pages.map((page) => [`routes/holder/${page}`, { campaignId }])),
    "routes/holder/campaign-update-draft.ts": { campaignId, form: "nouvelle" },
    "routes/team/updates-withdrawal.tsx": { updateId: publishedId },
    "routes/public/gift-updates.tsx": { token: giftToken },
    "routes/public/updates-end.tsx": { token: endingUrl(follower!.id).split("/").at(-1)! },
  };
  return { usual: { updateId }, special };
}
