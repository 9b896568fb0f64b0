import { sql } from "kysely";
import type { Transaction } from "#db";
import { queueMails, type MailToSend } from "~/jobs/queue-mail.server";
import { now } from "~/lib/clock.server";
import { cancellableUntil } from "./donation";
import { donationUrl } from "./donation-link.server";
import { listGiftLines } from "./gift-lines.server";

/** For queries on `donation`: cents that went back, or are on their way. */
const backOf = sql<number>`(select coalesce(sum(amount_cents), 0)::int from refund where donation_id = donation.id and status <> 'given_up')`;

/** Cents of a gift that went back to its donor, or are on their way. */
export const backCents = async (trx: Transaction, donationId: string): Promise<number> =>
  (await trx.selectFrom("donation").select(backOf.as("cents")).where("id", "=", donationId).executeTakeFirstOrThrow()).cents;

const giftsForMail = (trx: Transaction, donationIds: readonly string[]) =>
  trx
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .innerJoin("organisation", "organisation.id", "project.organisationId")
    .select([
      "donation.id", "donation.email", "donorName", "amountCents", "freeCents", "chargedAt", "paymentMeans as means", "project.name as projectName",
      "organisation.name as organisationName", backOf.as("backCents"), "endsAt", "thresholdPercent", "campaign.feeBearer", "campaign.labelFeePercent", sql<number>`coalesce(goal_cents, 0)`.as("goalCents"),
    ])
    .where("donation.id", "in", donationIds)
    .execute();

type GiftForMail = Awaited<ReturnType<typeof giftsForMail>>[number];

const linesForMail = async (trx: Transaction, donationId: string) =>
  (await listGiftLines(trx, donationId)).map(({ title, quantity, unitCents, deliveryMonth, said }) => ({ title, quantity, unitCents, deliveryMonth, said }));

function untilWhen(endsAt: Date, at: Date): string | null {
  const until = cancellableUntil(endsAt);
  return at <= until ? until.toISOString() : null;
}

async function confirmationOf(trx: Transaction, { id, email, chargedAt, endsAt, ...gift }: GiftForMail, at: Date, again: number): Promise<MailToSend<"donation-confirmation">> {
  // A gift without reward, which most are, has no line to look for.
  const lines = gift.freeCents === gift.amountCents ? [] : await linesForMail(trx, id);
  return {
    key: `donation-confirmation:${id}${again ? `:${again}` : ""}`,
    template: "donation-confirmation",
    to: email,
    props: {
      ...gift, chargedAt: chargedAt!.toISOString(), endsAt: endsAt!.toISOString(), lines, cancellableUntil: untilWhen(endsAt!, at), link: donationUrl(id),
    },
  };
}

/** « Confirmation de don »: once per gift, and once more for each time (`again`, from 1) that the donor asks for it. */
export const queueConfirmation = (trx: Transaction, donationId: string, again = 0): Promise<void> => queueConfirmations(trx, [donationId], again);

export async function queueConfirmations(trx: Transaction, donationIds: readonly string[], again = 0): Promise<void> {
  if (donationIds.length === 0) return;
  const at = await now(trx);
  const mails: MailToSend<"donation-confirmation">[] = [];
  for (const gift of await giftsForMail(trx, donationIds)) mails.push(await confirmationOf(trx, gift, at, again));
  await queueMails(trx, mails);
}
