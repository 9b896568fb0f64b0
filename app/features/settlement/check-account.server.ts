import { sql } from "kysely";
import type { Handle } from "#db";
import { refreshAccount } from "~/features/campaigns/connect-account.server";
import type { JobOf } from "~/jobs/catalogue";
import { ensureManualPayouts } from "./manual-payouts.server";

/** Each account behind a campaign that is not over is read once a day: events may be lost, and settings changed behind our back. */
export async function listDueAccountChecks(handle: Handle, at: Date): Promise<JobOf<"check_account">[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct o.stripe_account_id as id from organisation o
    where o.stripe_account_id is not null and (o.stripe_read_at is null or o.stripe_read_at < ${at}::timestamptz - interval '20 hours')
      and exists (select from campaign c join project p on p.id = c.project_id
        where p.organisation_id = o.id and c.status not in ('settled', 'failed', 'cancelled'))`.execute(handle);
  return rows.map(({ id }) => ({ name: "check_account", stripeAccountId: id }));
}

/** What Stripe says of it now, and payouts by hand only: otherwise the money would leave by itself. */
export async function checkAccount(stripeAccountId: string): Promise<void> {
  if (await refreshAccount(stripeAccountId)) await ensureManualPayouts(stripeAccountId);
}
