import { sql } from "kysely";
import type { Transaction } from "#db";
import type { WholeReason } from "~/features/donations/donation";

/** « Votre don vous revient »: to each donor of a campaign that failed or was cancelled, once per refund, before it is done. */
export async function queueStartMails(trx: Transaction, refundIds: readonly string[], reason: WholeReason): Promise<void> {
  if (reason !== "campaign_failed" && reason !== "campaign_cancelled") return;
  await sql`
    with written as (
      insert into mail_message (key, template, recipient, props)
      select 'refund-started:' || r.id, 'refund-started', d.email,
        json_build_object('name', d.donor_name, 'projectName', p.name, 'amountCents', r.amount_cents, 'reason', r.reason)
      from refund r join donation d on d.id = r.donation_id join campaign c on c.id = d.campaign_id join project p on p.id = c.project_id
      where r.id = any(${refundIds}::uuid[])
      on conflict (key) do nothing returning id
    )
    select count(graphile_worker.add_job('send_mail', payload => json_build_object('name', 'send_mail', 'mailId', id), max_attempts => 25)) from written`.execute(trx);
}
