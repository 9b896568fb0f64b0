import { sql } from "kysely";
import { db } from "#db";

/** A gift that went back to its donor by us and by their bank; cents that the label's reserve bore. */
export type PaidTwice = { donationId: string; donorName: string | null; email: string; projectName: string; at: Date; cents: number };

/** In either order: our refund after the bank kept the gift, or the bank after our refund. Those of the last ninety days, newest first. */
export async function listPaidTwice(at: Date): Promise<PaidTwice[]> {
  const { rows } = await sql<PaidTwice>`
    select twice.donation_id, d.donor_name, d.email, p.name as project_name, max(twice.at) as at, sum(twice.cents)::int as cents
    from (
      select donation_id, finished_at as at, beyond_cents as cents from refund where beyond_cents > 0
      union all
      select donation_id, ended_at, withdrawn_cents - lost_cents from dispute
      where ended_at is not null and reinstated_cents = 0 and withdrawn_cents > lost_cents
    ) twice
    join donation d on d.id = twice.donation_id join campaign c on c.id = d.campaign_id join project p on p.id = c.project_id
    group by twice.donation_id, d.donor_name, d.email, p.name
    having max(twice.at) > ${at}::timestamptz - interval '90 days'
    order by at desc limit 50`.execute(db);
  return rows;
}
