-- A gift that was paid stays paid; what is left of it is a column of its own.
alter table donation
  -- Taken back by the donor's bank: lost disputes, direct debits sent back.
  add column lost_cents integer not null default 0 check (lost_cents >= 0),
  add constraint donation_loss_bounded check (refunded_cents + lost_cents <= amount_cents),
  add column net_cents integer not null generated always as (amount_cents - refunded_cents - lost_cents) stored;

-- What a gift brings is what is left of it: npm run check:ledger holds that column against the ledger.
create or replace view gift_fact as
  select g.donation_id, g.campaign_id, c.project_id, g.occurred_at as at, g.is_demo, d.email,
      d.net_cents::bigint as cents, null::uuid as partner_id, p.commune_code, p.theme
    from ledger_group g
    join donation d on d.id = g.donation_id
    join campaign c on c.id = g.campaign_id
    join project p on p.id = c.project_id
    where g.kind = 'gift' and g.origin = 'live';
