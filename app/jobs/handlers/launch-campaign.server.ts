import { launchCampaign } from "~/features/campaigns/launch-campaign.server";
import type { JobOf } from "../catalogue";

/** Opens an approved campaign when its hour has come; otherwise the next tick asks again. */
export async function handle({ campaignId }: JobOf<"launch_campaign">): Promise<void> {
  await launchCampaign(campaignId);
}
