import type { Transaction } from "#db";
import { canGive } from "~/features/campaigns/deadline";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { donationToken, donationUrl } from "./donation-link.server";

const giftForMail = (trx: Transaction, donationId: string) =>
  trx
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select((eb) => [
      "donation.email", "donorName", "amountCents", "orderedAt", "settlesBy", "project.name as projectName", "project.slug",
      "organisation.name as organisationName", "campaign.status", "campaign.startsAt", "campaign.endsAt",
      eb.exists(eb.selectFrom("donationLine").select("donationLine.id").whereRef("donationId", "=", "donation.id")).as("hasRewards"),
    ])
    .where("donation.id", "=", donationId)
    .executeTakeFirstOrThrow();

/** « Votre don est en cours de prélèvement », once per gift. */
export async function queueDebitUnderWay(trx: Transaction, donationId: string): Promise<void> {
  const { email, donorName, amountCents, orderedAt, settlesBy, projectName, organisationName, hasRewards } = await giftForMail(trx, donationId);
  await queueMail(trx, {
    key: `donation-under-way:${donationId}`,
    template: "donation-under-way",
    to: email,
    props: {
      donorName, amountCents, projectName, organisationName, hasRewards: Boolean(hasRewards), orderedAt: orderedAt!.toISOString(),
      settlesBy: settlesBy!.toISOString(), link: donationUrl(donationId),
    },
  });
}

/** The bank refused the debit: said once, with the way to give again while the campaign takes gifts. */
export async function queueDebitFailed(trx: Transaction, donationId: string): Promise<void> {
  const { email, donorName, amountCents, orderedAt, projectName, slug, hasRewards, ...campaign } = await giftForMail(trx, donationId);
  const again = `${env().PUBLIC_URL}/projets/${slug}/soutenir?reprise=${donationToken(donationId)}`;
  await queueMail(trx, {
    key: `donation-failed:${donationId}`,
    template: "donation-failed",
    to: email,
    props: {
      donorName, amountCents, projectName, hasRewards: Boolean(hasRewards), orderedAt: orderedAt!.toISOString(),
      again: canGive(campaign, await now(trx)) ? again : null, projectLink: `${env().PUBLIC_URL}/projets/${slug}`,
    },
  });
}
