import { sql } from "kysely";
import type { Transaction } from "#db";
import { queueMail } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { cancellableUntil } from "./donation";
import { donationUrl } from "./donation-link.server";
import { listGiftLines } from "./gift-lines.server";

const giftForMail = (trx: Transaction, donationId: string) =>
  trx
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "donation.email", "donorName", "amountCents", "freeCents", "chargedAt", "paymentMeans as means", "project.name as projectName",
      "organisation.name as organisationName", "endsAt", "thresholdPercent", "campaign.feeBearer", "campaign.labelFeePercent", sql<number>`coalesce(goal_cents, 0)`.as("goalCents"),
    ])
    .where("donation.id", "=", donationId)
    .executeTakeFirstOrThrow();

const linesForMail = async (trx: Transaction, donationId: string) =>
  (await listGiftLines(trx, donationId)).map(({ title, quantity, unitCents, deliveryMonth, said }) => ({ title, quantity, unitCents, deliveryMonth, said }));

async function untilWhen(trx: Transaction, endsAt: Date): Promise<string | null> {
  const until = cancellableUntil(endsAt);
  return (await now(trx)) <= until ? until.toISOString() : null;
}

/** « Confirmation de don »: once per gift, and once more for each time (`again`, from 1) that the donor asks for it. */
export async function queueConfirmation(trx: Transaction, donationId: string, again = 0): Promise<void> {
  const { email, chargedAt, endsAt, ...gift } = await giftForMail(trx, donationId);
  await queueMail(trx, {
    key: `donation-confirmation:${donationId}${again ? `:${again}` : ""}`,
    template: "donation-confirmation",
    to: email,
    props: {
      ...gift, chargedAt: chargedAt!.toISOString(), endsAt: endsAt!.toISOString(), lines: await linesForMail(trx, donationId),
      cancellableUntil: await untilWhen(trx, endsAt!), link: donationUrl(donationId),
    },
  });
}
