-- A bank had kept the gift before Stripe made our refund: what the refund then takes beyond the gift is the label's loss.
alter table refund add column beyond_cents integer not null default 0 check (beyond_cents between 0 and amount_cents);

-- The foreign key of a new refund has locked the gift's key already: the gift is held in a mode that agrees with it, or two
-- refunds planned at once would each wait for the other.
create or replace function refund_within_gift() returns trigger language plpgsql as $$
declare
  paid integer;
begin
  select amount_cents - lost_cents into paid from donation where id = new.donation_id for no key update;
  if (select sum(amount_cents) from refund where donation_id = new.donation_id and status <> 'given_up') > paid then
    raise exception 'the refunds of donation % exceed it', new.donation_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
