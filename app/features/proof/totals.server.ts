import { sql } from "kysely";
import type { Handle } from "#db";
import { uncountedReasons } from "~/features/donations/donation";
import { campaignTotals } from "~/features/donations/totals.server";
import { sumUnwritten } from "./movements.server";
import type { Block } from "./proof";
import type { Totals } from "./verify-proof";

/** What is left of gifts that left the counter before their money left: too late, or taken back by their donors. */
async function goingBack(handle: Handle, campaignId: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(d.net_cents), 0)::bigint as cents from donation d
    where d.status = 'paid' and d.id in (select r.donation_id from refund r join donation o on o.id = r.donation_id
      where o.campaign_id = ${campaignId} and r.reason in (${sql.join(uncountedReasons)}))`.execute(handle);
  return rows[0]!.cents;
}

/** Each of the four read on its own, so that they can disagree. Integer cents. */
export async function readTotals(handle: Handle, campaignId: string, head: Block | null): Promise<Totals> {
  const counter = await campaignTotals(handle, [campaignId]);
  return {
    writtenCents: head ? head.totalReceivedCents - head.totalReturnedCents : 0,
    sinceCents: await sumUnwritten(handle, campaignId),
    goingBackCents: await goingBack(handle, campaignId),
    counterCents: counter.get(campaignId)!.raisedCents,
  };
}
