import { db, type Handle, type Transaction } from "#db";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { listGiftLines } from "~/features/donations/gift-lines.server";
import { listHolders } from "~/features/label/recipients.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import type { RewardReminderInput } from "./complaints.schemas";
import { silenceDays } from "./reward-reminder";

const giftOf = (handle: Handle, donationId: string) =>
  handle
    .selectFrom("donation").innerJoin("campaign", "campaign.id", "donation.campaignId").innerJoin("project", "project.id", "campaign.projectId").innerJoin("organisation", "organisation.id", "project.organisationId")
    .select(["donation.id", "donation.status", "donation.netCents", "donation.email", "donation.donorName", "campaign.status as campaignStatus", "project.name as projectName", "project.organisationId", "organisation.name as organisationName"])
    .where("donation.id", "=", donationId).executeTakeFirst();

const rewardsOf = async (handle: Handle, donationId: string) => (await listGiftLines(handle, donationId)).filter(({ refundId }) => refundId === null).map(({ title, deliveryMonth }) => ({ title, deliveryMonth }));

const lastAsked = async (handle: Handle, donationId: string): Promise<Date | null> =>
  (await handle.selectFrom("rewardReminder").select("askedAt").where("donationId", "=", donationId).orderBy("askedAt", "desc").executeTakeFirst())?.askedAt ?? null;

/** Whom to ask about the rewards of a gift: its holder first. @throws 404 for a link of nothing, or a gift that awaits no reward */
export async function getRewardPage(token: string) {
  const id = readDonationToken(token);
  if (!id) throw notFound();
  const gift = orNotFound(await giftOf(db, id));
  const rewards = await rewardsOf(db, id);
  if (gift.status !== "paid" || gift.netCents === 0 || rewards.length === 0 || gift.campaignStatus === "failed" || gift.campaignStatus === "cancelled") throw notFound();
  return { token, projectName: gift.projectName, organisationName: gift.organisationName, rewards, askedAt: await lastAsked(db, id) };
}

const tooSoon = (asked: Date | null, at: Date) => asked !== null && at.getTime() - asked.getTime() < silenceDays * 86_400_000;

async function tellHolders(trx: Transaction, gift: NonNullable<Awaited<ReturnType<typeof giftOf>>>, formToken: string, body: string): Promise<void> {
  const rewards = (await rewardsOf(trx, gift.id)).map(({ title }) => title);
  const props = { projectName: gift.projectName, rewards, donorName: gift.donorName, donorEmail: gift.email, body };
  for (const { accountId, email, name } of await listHolders(trx, gift.organisationId)) await queueMail(trx, { key: `reward-reminder:${formToken}:${accountId}`, template: "reward-reminder", to: email, props: { ...props, name } });
}

/**
 * The donor writes to whoever owes the reward, with the address to answer to: said before it leaves. Once in seven days.
 * @throws 404; DomainError complaints.reward_asked
 */
export async function askHolder(token: string, { formToken, body }: RewardReminderInput): Promise<void> {
  await getRewardPage(token);
  const donationId = readDonationToken(token)!;
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom("donation").select("id").where("id", "=", donationId).forNoKeyUpdate().executeTakeFirstOrThrow();
    if (await trx.selectFrom("rewardReminder").select("id").where("formToken", "=", formToken).executeTakeFirst()) return;
    const at = await now(trx);
    if (tooSoon(await lastAsked(trx, donationId), at)) throw new DomainError("complaints.reward_asked");
    await trx.insertInto("rewardReminder").values({ formToken, donationId, body, askedAt: at }).execute();
    await tellHolders(trx, orNotFound(await giftOf(trx, donationId)), formToken, body);
  });
}
