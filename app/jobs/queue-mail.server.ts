import { randomInt, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Transaction } from "#db";
import type { MailProps, MailTemplate } from "#emails/catalogue";
import { addingJobs } from "./enqueue.server";

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

/** Several mails in one statement. `withinMinutes`: each leaves at a moment of its own within so many, so that their order tells nothing. */
export async function queueMails<T extends MailTemplate>(trx: Transaction, mails: readonly MailToSend<T>[], withinMinutes = 0): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ key, template, to, props }) => ({ id: randomUUID(), key, template, recipient: to, props: JSON.stringify(props) }));
  const written = trx.insertInto("mailMessage").values(rows).onConflict((conflict) => conflict.column("key").doNothing()).returning("id");
  const jobs = addingJobs(rows.map(({ id }) => ({ job: { name: "send_mail", mailId: id }, ...someTimeWithin(withinMinutes) })), sql`(payload->>'mailId')::uuid in (select id from written)`);
  await sql`with written as (${written}) ${jobs}`.execute(trx);
}
