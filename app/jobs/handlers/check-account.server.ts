import { checkAccount } from "~/features/settlement/check-account.server";
import type { JobOf } from "../catalogue";

export async function handle({ stripeAccountId }: JobOf<"check_account">): Promise<void> {
  await checkAccount(stripeAccountId);
}
