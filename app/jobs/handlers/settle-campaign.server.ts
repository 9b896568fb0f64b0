import { settleCampaign } from "~/features/settlement/settle-campaign.server";
import { writeStatement } from "~/features/settlement/write-statement.server";
import type { JobOf } from "../catalogue";

export async function handle({ campaignId }: JobOf<"settle_campaign">): Promise<void> {
  await settleCampaign(campaignId);
  await writeStatement(campaignId);
}
