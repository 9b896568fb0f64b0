-- A bank paid the donor back before our refund could leave: nobody waits for that refund any more, and what is left of the gift goes on.
alter type refund_status add value 'given_up';

create or replace function refund_within_gift() returns trigger language plpgsql as $$
declare
  paid integer;
begin
  select amount_cents - lost_cents into paid from donation where id = new.donation_id for update;
  if (select sum(amount_cents) from refund where donation_id = new.donation_id and status <> 'given_up') > paid then
    raise exception 'the refunds of donation % exceed it', new.donation_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
