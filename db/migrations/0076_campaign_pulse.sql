-- That something changed in what the gifts of a campaign add up to, or let read; by which transaction. Written by the
-- database itself, so that no command can forget it. Nobody waits for anybody: rows are only added (no foreign key, which
-- would hold the campaign). See docs/decisions/shown-gifts.md.
create table campaign_pulse (
  campaign_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  primary key (campaign_id, xid)
);
create index campaign_pulse_at_idx on campaign_pulse (at);

-- Gifts that are not paid yet add nothing and show nothing.
create function pulse_of_new_gifts() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id) select distinct campaign_id from changed where status = 'paid' on conflict do nothing;
  return null;
end $$;

create function pulse_of_gifts() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id)
    select campaign_id from changed where status = 'paid' union select campaign_id from before where status = 'paid'
  on conflict do nothing;
  return null;
end $$;

create trigger donation_pulse_new after insert on donation referencing new table as changed for each statement execute function pulse_of_new_gifts();
create trigger donation_pulse after update on donation referencing old table as before new table as changed for each statement execute function pulse_of_gifts();

create function pulse_of_refunds() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id) select distinct d.campaign_id from changed c join donation d on d.id = c.donation_id on conflict do nothing;
  return null;
end $$;

-- Its reason says whether the gift counts; what has left the gift is written on the gift.
create function pulse_of_refund() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id) select campaign_id from donation where id = old.donation_id on conflict do nothing;
  return null;
end $$;

create trigger refund_pulse_new after insert on refund referencing new table as changed for each statement execute function pulse_of_refunds();
create trigger refund_pulse after update on refund for each row when (old.reason is distinct from new.reason) execute function pulse_of_refund();
create trigger refund_pulse_gone after delete on refund for each row execute function pulse_of_refund();

create function pulse_of_offline_gift() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id) values (new.campaign_id) on conflict do nothing;
  return null;
end $$;

create trigger offline_gift_pulse after insert or update on offline_gift for each row execute function pulse_of_offline_gift();

-- Names that wait for the end of a campaign are read from then on.
create function pulse_of_campaign() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id) values (new.id) on conflict do nothing;
  return null;
end $$;

create trigger campaign_status_pulse after update on campaign for each row when (old.status is distinct from new.status) execute function pulse_of_campaign();
