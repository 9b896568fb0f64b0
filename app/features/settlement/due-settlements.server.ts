import { sql } from "kysely";
import type { Handle } from "#db";
import { goingBackCents } from "~/features/refunds/paid-gifts.server";
import type { JobOf } from "~/jobs/catalogue";

type SettlementJob = JobOf<"settle_campaign"> | JobOf<"refund_donation"> | JobOf<"transfer_donation"> | JobOf<"reverse_transfer"> | JobOf<"follow_payout">;

/** Stripe takes waiting refunds in their order: looking at the oldest is enough. */
const perTick = 100;

/** What waits for money, for Stripe or for the clock, and may now go further. Each job finds by itself that it is too early. */
export async function listDueSettlements(handle: Handle, now: Date): Promise<SettlementJob[]> {
  return [...(await campaigns(handle)), ...(await refunds(handle)), ...(await transfers(handle)), ...(await reversals(handle)), ...(await payouts(handle, now))];
}

/** Something of what the holder gets or owes that no version of the statement knows yet. Offline gifts: once settled, a failure never. */
const isUnstated = sql<boolean>`exists (
  select from ledger_entry e join ledger_group g on g.id = e.group_id
  where (e.account_code in ('stripe:connected:' || campaign.id, 'owed_by_holder:' || campaign.id, 'held_by_holder:' || campaign.id) or (g.campaign_id = campaign.id and g.kind = 'fee_absorbed'))
    and g.kind not in ('offline_gift', 'offline_corrected', 'offline_returned')
    and g.id > (select coalesce(max(ledger_group_id), 0) from statement where campaign_id = campaign.id))`;

/** Outcomes that nobody has drawn the consequences of, and settled ones whose statement, or its next version, is still to be written. */
async function campaigns(handle: Handle): Promise<SettlementJob[]> {
  const rows = await handle
    .selectFrom("campaign")
    .select("id")
    .where((eb) =>
      eb.or([
        eb("status", "in", ["succeeded", "failed"]),
        eb.and([eb("status", "=", "settled"), isUnstated]),
        eb.and([eb("status", "=", "cancelled"), eb.exists(eb.selectFrom("donation").select("id").whereRef("campaignId", "=", "campaign.id")
          .where("status", "=", "paid").where(sql<boolean>`net_cents > ${goingBackCents}`))]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => ({ name: "settle_campaign", campaignId: id }));
}

async function refunds(handle: Handle): Promise<SettlementJob[]> {
  const rows = await handle.selectFrom("refund").select("id").where("status", "in", ["planned", "pending"]).orderBy("createdAt").orderBy("id").limit(perTick).execute();
  return rows.map(({ id }) => ({ name: "refund_donation", refundId: id }));
}

async function transfers(handle: Handle): Promise<SettlementJob[]> {
  const rows = await handle.selectFrom("transfer").select("id").where("status", "=", "planned").orderBy("createdAt").orderBy("id").limit(perTick).execute();
  return rows.map(({ id }) => ({ name: "transfer_donation", transferId: id }));
}

async function reversals(handle: Handle): Promise<SettlementJob[]> {
  const rows = await handle.selectFrom("transferReversal").select("id").where("status", "=", "planned").orderBy("createdAt").orderBy("id").limit(perTick).execute();
  return rows.map(({ id }) => ({ name: "reverse_transfer", reversalId: id }));
}

async function payouts(handle: Handle, now: Date): Promise<SettlementJob[]> {
  const rows = await handle
    .selectFrom("payout")
    .select("id")
    .where((eb) =>
      eb.or([
        eb.and([eb("status", "=", "planned"), eb("notBefore", "<=", now)]),
        eb.and([eb("status", "in", ["pending", "in_transit"]), eb("arrivesOn", "<=", now)]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => ({ name: "follow_payout", payoutId: id }));
}
