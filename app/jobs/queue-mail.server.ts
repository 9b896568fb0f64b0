import type { Transaction } from "#db";
import type { MailProps, MailTemplate } from "#emails/catalogue";
import { enqueue } from "./enqueue.server";

export type MailToSend<T extends MailTemplate> = {
  /** Names the fact that causes the mail, e.g. `donation-confirmation:<id>`: the same fact mails once. */
  key: string;
  template: T;
  to: string;
  props: MailProps<T>;
};

/** Writes the mail down and its job, on the transaction of the fact that causes it. */
export async function queueMail<T extends MailTemplate>(trx: Transaction, mail: MailToSend<T>): Promise<void> {
  const row = await trx
    .insertInto("mailMessage")
    .values({ key: mail.key, template: mail.template, recipient: mail.to, props: JSON.stringify(mail.props) })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row) await enqueue(trx, { name: "send_mail", mailId: row.id });
}
