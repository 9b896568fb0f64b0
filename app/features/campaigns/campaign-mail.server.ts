import type { Transaction } from "#db";
import type { MailProps, MailTemplate } from "#emails/catalogue";
import { queueMail } from "~/jobs/queue-mail.server";
import type { Recipient } from "./recipients.server";

type CampaignTemplate = Extract<MailTemplate, `campaign-${string}`>;

/** The same fact mails each person once: `at` tells one review from the next. */
export async function tellAll<T extends CampaignTemplate>(
  trx: Transaction,
  people: readonly Recipient[],
  mail: { template: T; campaignId: string; at: Date; props: (person: Recipient) => MailProps<T> },
): Promise<void> {
  for (const person of people) {
    const key = `${mail.template}:${mail.campaignId}:${mail.at.toISOString()}:${person.accountId}`;
    await queueMail(trx, { key, template: mail.template, to: person.email, props: mail.props(person) });
  }
}
