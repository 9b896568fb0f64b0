import { settleCampaign } from "~/features/settlement/settle-campaign.server";
import type { JobOf } from "../catalogue";

export async function handle({ campaignId }: JobOf<"settle_campaign">): Promise<void> {
  await settleCampaign(campaignId);
}
