import { randomInt } from "node:crypto";
import type { Transaction } from "#db";
import type { MailProps, MailTemplate } from "#emails/catalogue";
import { enqueueAll } from "./enqueue.server";

export type MailToSend<T extends MailTemplate> = {
  /** Names the fact that causes the mail, e.g. `donation-confirmation:<id>`: the same fact mails once. */
  key: string;
  template: T;
  to: string;
  props: MailProps<T>;
};

/** Writes the mail down and its job, on the transaction of the fact that causes it. */
export const queueMail = <T extends MailTemplate>(trx: Transaction, mail: MailToSend<T>): Promise<void> => queueMails(trx, [mail]);

const someTimeWithin = (minutes: number) => (minutes > 0 ? { after: new Date(Date.now() + randomInt(minutes * 60_000)) } : {});

/** Several mails in one call. `withinMinutes`: each leaves at a moment of its own within so many, so that their order tells nothing. */
export async function queueMails<T extends MailTemplate>(trx: Transaction, mails: readonly MailToSend<T>[], withinMinutes = 0): Promise<void> {
  if (mails.length === 0) return;
  const rows = await trx
    .insertInto("mailMessage")
    .values(mails.map(({ key, template, to, props }) => ({ key, template, recipient: to, props: JSON.stringify(props) })))
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .execute();
  await enqueueAll(trx, rows.map(({ id }) => ({ job: { name: "send_mail", mailId: id }, ...someTimeWithin(withinMinutes) })));
}
