import { sql } from "kysely";
import { db, type Handle } from "#db";

/** Rewards taken from the stock without a gift that holds them, or beyond it: one sentence each. */
export async function checkStock(handle: Handle = db): Promise<string[]> {
  const { rows } = await sql<{ difference: string }>`
    select format('Contrepartie %s : %s prises, %s promises, stock de %s', id, taken, promised, stock) as difference from (
      select r.id, r.taken, r.stock, coalesce((select sum(l.quantity) from donation_line l join donation d on d.id = l.donation_id
        where l.reward_id = r.id and d.status in ('pending', 'processing', 'paid')
          and not exists (select from refund f where f.donation_id = d.id and f.reason in ('donor_wish', 'late_payment'))
          and not exists (select from refund_line b where b.donation_line_id = l.id and b.released)
          and not exists (select from dispute p where p.donation_id = d.id and p.rewards_released)), 0)
        + coalesce((select sum(l.quantity) from offline_gift_line l join offline_gift o on o.id = l.offline_gift_id
          where l.reward_id = r.id and o.status in ('declared', 'confirmed', 'returned')), 0) as promised
      from reward r) stocks where taken <> promised or taken < 0 or taken > stock`.execute(handle);
  return rows.map(({ difference }) => difference);
}
