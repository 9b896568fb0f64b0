import { sql, type RawBuilder } from "kysely";
import { db, type Handle } from "#db";
import { hasRightSign } from "~/features/ledger/accounts";
import { listBalances } from "~/features/ledger/balances.server";
import { formatEurosExact } from "~/lib/money";
import { sumChecks } from "./sums-check.server";

type Difference = { difference: string };

/** What the ledger says of an event (later attempts and corrections included) on one account, in signed cents. */
const ledgerCents = (event: RawBuilder<string>, account: RawBuilder<string>) => sql<number>`
  (select coalesce(sum(told_entry.amount_cents), 0) from ledger_group told join ledger_entry told_entry on told_entry.group_id = told.id
   where ledger_event(told.event_key) = ${event} and told_entry.account_code = ${account})`;

/** Groups, a correction under the kind of what it corrects. */
export const explainedGroups = sql`(select g.id, g.campaign_id, coalesce(original.kind, g.kind) as kind
  from ledger_group g left join ledger_group original on original.id = g.corrects_group_id)`;

const funds = (campaign: RawBuilder<string>) => sql<string>`'campaign:funds:' || ${campaign}`;

/** Each query answers one sentence per disagreement, for people; none answered means that all is well. `¢` follows integer cents. */
const checks: RawBuilder<Difference>[] = [
  sql`select format('Écriture %s : ses lignes font %s¢ au lieu de zéro', g.event_key, coalesce(sum(e.amount_cents), 0)) as difference
    from ledger_group g left join ledger_entry e on e.group_id = g.id
    group by g.id having coalesce(sum(e.amount_cents), 0) <> 0 or count(e.id) < 2`,

  sql`select format('Don %s : %s¢ payés, %s¢ dans le journal', id, amount_cents, in_ledger) as difference
    from (select d.id, d.amount_cents, -${ledgerCents(sql`'gift:' || d.id`, funds(sql`d.campaign_id`))} as in_ledger
      from donation d where d.status = 'paid') paid where in_ledger <> amount_cents`,

  sql`select format('Don %s : frais de %s¢, %s¢ dans le journal', id, fee_cents, in_ledger) as difference
    from (select d.id, d.fee_cents, ${ledgerCents(sql`'gift:' || d.id`, sql`'campaign:processor-fees:' || d.campaign_id`)} as in_ledger
      from donation d where d.status = 'paid') paid where in_ledger <> fee_cents`,

  sql`select format('Écriture %s : aucun don payé ne lui répond', event_key) as difference from ledger_group g
    where kind = 'gift' and not exists (select from donation d where d.id = g.donation_id and d.status = 'paid')
      and ${ledgerCents(sql`ledger_event(g.event_key)`, funds(sql`g.campaign_id`))} <> 0`,

  sql`select format('Remboursement %s : %s¢ rendus, %s¢ dans le journal', id, expected, in_ledger) as difference
    from (select r.id, case when r.status = 'succeeded' and o.status is distinct from 'confirmed' then r.amount_cents else 0 end as expected,
        -${ledgerCents(sql`'refund:' || r.id`, sql`'stripe:platform'`)} as in_ledger
      from refund r join donation d on d.id = r.donation_id left join outside_refund o on o.refund_id = r.id) refunds where in_ledger <> expected`,

  sql`select format('Remboursement %s par virement du label : %s¢ sortis du journal au lieu de %s¢', id, gone, expected) as difference
    from (select r.id, (case when r.after_transfer then coalesce(v.amount_cents, 0)
          when exists (select from ledger_group a where a.event_key = 'fee_absorbed:' || r.donation_id and a.occurred_at <= r.created_at) then 0
          else r.amount_cents - r.beyond_cents end) as expected,
        (select coalesce(sum(e.amount_cents), 0) from ledger_group g join ledger_entry e on e.group_id = g.id
          where g.kind = 'refund_by_label' and ledger_event(g.event_key) = 'refund:' || r.id
            and (e.account_code like 'campaign:funds:%' or e.account_code like 'owed\\_by\\_holder:%')) as gone
      from refund r join outside_refund o on o.refund_id = r.id left join transfer_reversal v on v.refund_id = r.id where o.status = 'confirmed') paid
    where gone <> expected`,

  // What a refund took beyond its gift (a bank had kept it before) is no part of the gift.
  sql`select format('Don %s : %s¢ notés comme rendus, %s¢ par ses remboursements', d.id, d.refunded_cents, coalesce(sum(r.amount_cents - r.beyond_cents), 0)) as difference
    from donation d left join refund r on r.donation_id = d.id and r.status = 'succeeded'
    group by d.id having d.refunded_cents <> coalesce(sum(r.amount_cents - r.beyond_cents), 0)`,

  sql`select format('Remboursement %s : %s¢ au-delà de son don, dont %s¢ qu’aucune banque n’a repris', r.id, r.beyond_cents, r.beyond_cents - taken.cents) as difference
    from refund r, lateral (select coalesce(sum(p.lost_cents), 0) as cents from dispute p where p.donation_id = r.donation_id) taken
    where r.beyond_cents > taken.cents or (r.beyond_cents > 0 and r.status <> 'succeeded')`,

  // A dispute's money waits on an account of its own until it is decided.
  sql`select format('Litige %s : %s¢ en attente, %s¢ dans le journal', id, expected, in_ledger) as difference
    from (select p.id, case when p.ended_at is null then p.withdrawn_cents - p.reinstated_cents else 0 end as expected,
        ${ledgerCents(sql`'dispute:' || p.id`, sql`'stripe:disputed:' || d.campaign_id`)} as in_ledger
      from dispute p join donation d on d.id = p.donation_id) disputes where in_ledger <> expected`,

  sql`select format('Litige %s : %s¢ repris par la banque, %s¢ dans le journal', id, expected, in_ledger) as difference
    from (select p.id, p.withdrawn_cents + p.fee_cents - p.reinstated_cents as expected,
        -${ledgerCents(sql`'dispute:' || p.id`, sql`'stripe:platform'`)} as in_ledger from dispute p) disputes where in_ledger <> expected`,

  sql`select format('Don %s : %s¢ notés comme perdus, %s¢ par ses litiges', d.id, d.lost_cents, coalesce(sum(p.lost_cents), 0)) as difference
    from donation d left join dispute p on p.donation_id = d.id
    group by d.id having d.lost_cents <> coalesce(sum(p.lost_cents), 0)`,

  sql`select format('Écriture %s : aucun litige ne lui répond', event_key) as difference from ledger_group g
    where kind like 'dispute_%' and not exists (select from dispute p where p.donation_id = g.donation_id and g.event_key like 'dispute:' || p.id || ':%')`,

  sql`select format('Remboursement du porteur %s : %s¢ confirmés, %s¢ dans le journal', id, expected, in_ledger) as difference
    from (select r.id, case when r.status = 'confirmed' then r.amount_cents else 0 end as expected,
        -${ledgerCents(sql`'holder_repaid:' || r.id`, sql`'owed_by_holder:' || r.campaign_id`)} as in_ledger from holder_repayment r) repayments where in_ledger <> expected`,

  sql`select format('Virement au porteur %s : %s¢ arrivés, %s¢ dans le journal', id, expected, in_ledger) as difference
    from (select t.id, case when t.status = 'succeeded' then t.amount_cents else 0 end as expected,
        ${ledgerCents(sql`'transfer:' || t.id`, sql`'stripe:connected:' || t.campaign_id`)} as in_ledger
      from transfer t) transfers where in_ledger <> expected`,

  sql`select format('Reprise au porteur %s : %s¢ revenus, %s¢ dans le journal', id, reversed_cents, in_ledger) as difference
    from (select v.id, v.reversed_cents, -${ledgerCents(sql`'reversal:' || v.id`, sql`'stripe:connected:' || t.campaign_id`)} as in_ledger
      from transfer_reversal v join transfer t on t.id = v.transfer_id) reversals where in_ledger <> reversed_cents`,

  sql`select format('Virement au porteur %s : %s¢ notés comme repris, %s¢ par ses reprises', t.id, t.reversed_cents, coalesce(sum(v.reversed_cents), 0)) as difference
    from transfer t left join transfer_reversal v on v.transfer_id = t.id
    group by t.id having t.reversed_cents <> coalesce(sum(v.reversed_cents), 0)`,

  sql`select format('Virement au porteur %s : %s¢ de son don, %s¢ dans le journal', id, gift_cents, in_ledger) as difference
    from (select t.id, t.gift_cents, ${ledgerCents(sql`'transfer:' || t.id`, funds(sql`t.campaign_id`))} as in_ledger
      from transfer t where t.status = 'succeeded') transfers where in_ledger <> gift_cents`,

  sql`select format('Campagne %s : %s¢ reversés à la banque, %s¢ sortis dans le journal', campaign_id, expected, in_ledger) as difference
    from (select p.campaign_id, coalesce(sum(p.amount_cents) filter (where p.status = 'paid'), 0) as expected,
        (select coalesce(-sum(e.amount_cents), 0) from ledger_group g join ledger_entry e on e.group_id = g.id
          where g.kind in ('payout', 'payout_returned') and e.account_code = 'stripe:connected:' || p.campaign_id) as in_ledger
      from payout p group by p.campaign_id) payouts where in_ledger <> expected`,

  sql`select format('Campagne %s : %s¢ en route vers la banque, %s¢ sur le compte du porteur', campaign_id, leaving, there) as difference
    from (select p.campaign_id, sum(p.amount_cents) as leaving,
        (select coalesce(sum(amount_cents), 0) from ledger_entry where account_code = 'stripe:connected:' || p.campaign_id) as there
      from payout p where p.status in ('pending', 'in_transit') group by p.campaign_id) payouts where leaving > there`,

  // Gifts = transfers (less reversals) + refunds and lost disputes + fees + held + corrected freely, campaign by campaign.
  sql`select format('Campagne %s : dons %s¢, mais virés %s¢, frais %s¢, rendus %s¢, gardés %s¢, corrigés %s¢', campaign_id, gifts, transfers, fees, refunds, held, corrected) as difference
    from (select g.campaign_id,
        coalesce(-sum(amount_cents) filter (where kind = 'gift' and account_code like 'campaign:funds:%'), 0) as gifts,
        coalesce(sum(amount_cents) filter (where kind in ('transfer', 'reversal') and account_code like 'stripe:connected:%'), 0) as transfers,
        coalesce(-sum(amount_cents) filter (where kind in ('transfer', 'fee_absorbed') and account_code not like 'campaign:funds:%'
          and account_code not like 'stripe:%' and account_code not like 'holder:%'), 0) as fees,
        coalesce(sum(amount_cents) filter (where kind in ('refund', 'refund_returned', 'refund_by_label', 'dispute_lost') and account_code like 'campaign:funds:%'), 0) as refunds,
        coalesce(sum(amount_cents) filter (where kind = 'correction' and account_code like 'campaign:funds:%'), 0) as corrected,
        coalesce(-sum(amount_cents) filter (where account_code like 'campaign:funds:%'), 0) as held
      from ${explainedGroups} g join ledger_entry e on e.group_id = g.id where g.campaign_id is not null group by g.campaign_id) totals
    where gifts <> transfers + fees + refunds + held + corrected`,

  sql`select format('Don hors ligne %s : %s¢ confirmés, %s¢ dans le journal', id, expected, in_ledger) as difference
    from (select o.id, case when o.status in ('confirmed', 'returned', 'corrected') then o.amount_cents else 0 end as expected,
        ${ledgerCents(sql`'offline-gift:' || o.id`, sql`'held_by_holder:' || o.campaign_id`)} as in_ledger
      from offline_gift o) gifts where in_ledger <> expected`,

  sql`select format('Don hors ligne %s : %s¢ sortis du compte, %s¢ dans le journal', id, expected, in_ledger) as difference
    from (select o.id, case when o.status in ('returned', 'corrected') or o.settled_at is not null then o.amount_cents else 0 end as expected,
        -${ledgerCents(sql`'offline-ended:' || o.id`, sql`'held_by_holder:' || o.campaign_id`)} as in_ledger
      from offline_gift o) gifts where in_ledger <> expected`,

  sql`select format('Écriture %s : aucun don hors ligne n’est dans l’état qu’elle dit', g.event_key) as difference from ledger_group g
    where g.kind like 'offline\\_%' and not exists (select from offline_gift o where case g.kind
      when 'offline_gift' then g.event_key = 'offline-gift:' || o.id and o.status in ('confirmed', 'returned', 'corrected')
      when 'offline_settled' then g.event_key = 'offline-ended:' || o.id and o.settled_at is not null
      when 'offline_returned' then g.event_key = 'offline-ended:' || o.id and o.status = 'returned'
      when 'offline_corrected' then g.event_key = 'offline-ended:' || o.id and o.status = 'corrected' end)`,

  sql`select format('Don hors ligne %s : contreparties %s¢ et montant libre %s¢, pour un don de %s¢', o.id, coalesce(sum(l.quantity * l.unit_cents), 0), o.free_cents, o.amount_cents) as difference
    from offline_gift o left join offline_gift_line l on l.offline_gift_id = o.id
    group by o.id having o.free_cents + coalesce(sum(l.quantity * l.unit_cents), 0) <> o.amount_cents`,

  sql`select format('Écriture %s : elle mêle l’argent de la démonstration et le vrai', g.event_key) as difference
    from ledger_group g join campaign c on c.id = g.campaign_id where c.is_demo <> g.is_demo`,

  ...sumChecks,
];

const inEuros = (sentence: string): string => sentence.replace(/(-?\d+)¢/g, (_, cents: string) => formatEurosExact(Number(cents)));

/** Every disagreement inside the ledger and between the ledger and the rows, one sentence each; empty when all agree. */
export async function checkLedger(handle: Handle = db): Promise<string[]> {
  const differences: string[] = [];
  for (const check of checks) differences.push(...(await check.execute(handle)).rows.map((row) => row.difference));
  for (const { code, cents } of await listBalances(handle))
    if (!hasRightSign(code, cents)) differences.push(`Compte ${code} : solde de ${cents}¢, du mauvais côté`);
  return differences.map(inEuros);
}
