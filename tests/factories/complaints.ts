import { db } from "#db";
import { donationToken } from "~/features/donations/donation-link.server";
import { aLiveCampaign, aReward } from "./donations";
import { aPaidGift } from "./ledger";

/** A gift whose reward is owed, of a campaign that has ended well. */
export async function aGiftWithReward() {
  const campaign = await aLiveCampaign();
  const rewardId = await aReward(campaign.id);
  const donorEmail = "donatrice@example.org";
  const donationId = await aPaidGift(campaign.id, { email: donorEmail, amountCents: 2500 });
  await db.insertInto("donationLine").values({ donationId, rewardId, quantity: 1, unitCents: 2500, answers: "[]" }).execute();
  const { email: holderEmail } = await db
    .selectFrom("project").innerJoin("organisationMember", "organisationMember.organisationId", "project.organisationId").innerJoin("account", "account.id", "accountId")
    .select("account.email").where("project.id", "=", campaign.projectId).executeTakeFirstOrThrow();
  return { donationId, token: donationToken(donationId), donorEmail, holderEmail };
}
