import { tellMoney } from "~/features/settlement/tell-money.server";
import type { JobOf } from "../catalogue";

export async function handle({ campaignId }: JobOf<"tell_money">): Promise<void> {
  await tellMoney(campaignId);
}
