-- What each donor holds of a reward, whichever way their gifts came. A gift that was taken back, or a line that went back to
-- the stock, holds nothing. An address in any letters is one donor; without one, the name in small letters.
create view reward_holding as
  select l.reward_id, d.email as donor, l.quantity
    from donation_line l
    join donation d on d.id = l.donation_id
    where d.status in ('pending', 'processing', 'paid')
      and not exists (select from refund f where f.donation_id = d.id and f.reason in ('donor_wish', 'late_payment'))
      and not exists (select from refund_line b where b.donation_line_id = l.id and b.released)
  union all
  select l.reward_id, o.donor_key::citext, l.quantity
    from offline_gift_line l
    join offline_gift o on o.id = l.offline_gift_id
    where o.status in ('declared', 'confirmed');

-- What only one of the two books had yet, and that closes by itself: signed cents, Stripe's side less ours.
alter table reconciliation_run
  add column platform_under_way_cents bigint not null default 0,
  add column holders_under_way_cents bigint not null default 0;

-- The event that a group tells: its first key, shared by later attempts and by what corrects it.
create function ledger_event(event_key text) returns text language sql immutable strict parallel safe as
  $$ select split_part($1, ':', 1) || ':' || split_part($1, ':', 2) $$;
create index ledger_group_event_idx on ledger_group (ledger_event(event_key));
