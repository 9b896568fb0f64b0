import { randomUUID } from "node:crypto";
import type { CampaignFile } from "~/features/campaigns/campaigns.server";
import { listPublicRewards } from "~/features/campaigns/rewards.server";
import { MAX_UPLOAD_MEGABYTES } from "~/features/files/uploads.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { canRecord } from "./offline-gift";

const earlier = (a: string, b: string) => (a < b ? a : b);

/** What the form asks within; null when the campaign takes no gift outside the site now. The caller has scoped the campaign. */
export async function readOfflineForm(campaign: CampaignFile) {
  const at = await now();
  if (!canRecord(campaign, at)) return null;
  const [today, last] = [parisDay(at), parisDay(campaign.endsAt!)];
  return { formToken: randomUUID(), rewards: await listPublicRewards(campaign.id), minDay: parisDay(campaign.startsAt!), maxDay: earlier(today, last), megabytes: MAX_UPLOAD_MEGABYTES };
}
