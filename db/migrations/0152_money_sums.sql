-- What campaigns collected, added up month by month, so that the bilan costs the same with a hundred thousand campaigns. Nobody who
-- gives waits for a counter: sums are brought up to date by whoever reads them, out of the gifts of the campaigns that have a new
-- pulse (0076). See docs/decisions/bilan.md.

-- Of one campaign. `before`: the month in which the same donors (for `campaigns`: anybody) last gave to it, '' for none. Distinct donors
-- of any months are then a sum: those whose `before` lies outside. No foreign key, which would hold the campaign.
create table campaign_sum (
  campaign_id uuid not null,
  is_demo boolean not null,
  month text collate "C" not null check (month ~ '^\d{4}-\d{2}$'),
  before text collate "C" not null,
  project_id uuid not null,
  theme text not null,
  commune_code text not null,
  -- Its group of communes; the commune itself where it belongs to none.
  place text not null,
  campaigns integer not null,
  cents bigint not null,
  citizens integer not null,
  gifts integer not null,
  primary key (campaign_id, is_demo, month, before)
);
create index campaign_sum_commune_idx on campaign_sum (commune_code, theme);

-- Of all of them together: '' stands for every need, or every place.
create table money_sum (
  is_demo boolean not null,
  theme text not null,
  place text not null,
  month text collate "C" not null,
  before text collate "C" not null,
  campaigns integer not null,
  cents bigint not null,
  citizens integer not null,
  gifts integer not null,
  primary key (is_demo, theme, place, month, before)
);
create index money_sum_place_idx on money_sum (is_demo, place, theme);

-- What had committed when they were last brought up to date; one row.
create table money_sums_state (
  is_only boolean primary key default true check (is_only),
  seen pg_snapshot not null,
  version bigint not null default 0
);
insert into money_sums_state (seen) values (pg_current_snapshot());

-- Out of the gifts. `campaigns` counts a campaign in the row of each of its months.
create function sums_of_campaigns(asked uuid[]) returns setof campaign_sum language sql stable as $$
  with gift as (
    select campaign_id, is_demo, to_char(paris_day(at), 'YYYY-MM') collate "C" as month, lower(email::text) collate "C" as donor, sum(cents) as cents, count(*) as gifts
    from gift_fact where cents > 0 and campaign_id = any(asked) group by 1, 2, 3, 4),
  part as (
    select campaign_id, is_demo, month, lag(month, 1, '') over (partition by campaign_id, is_demo, donor order by month) as before, 0 as campaigns, cents, 1 as citizens, gifts from gift
    union all
    select campaign_id, is_demo, month, lag(month, 1, '') over (partition by campaign_id, is_demo order by month), 1, 0, 0, 0
      from (select distinct campaign_id, is_demo, month from gift) months),
  summed as (
    select campaign_id, is_demo, month, before, sum(campaigns)::int as campaigns, sum(cents)::bigint as cents, sum(citizens)::int as citizens, sum(gifts)::int as gifts
    from part group by 1, 2, 3, 4)
  select s.campaign_id, s.is_demo, s.month, s.before, c.project_id, p.theme, p.commune_code, coalesce(o.epci_code, p.commune_code), s.campaigns, s.cents, s.citizens, s.gifts
  from summed s join campaign c on c.id = s.campaign_id join project p on p.id = c.project_id left join official_place o on o.commune_code = p.commune_code
$$;

create function add_to_money_sums(sums campaign_sum[], sign integer) returns void language sql as $$
  insert into money_sum as kept (is_demo, theme, place, month, before, campaigns, cents, citizens, gifts)
    select s.is_demo, t.theme, l.place, s.month, s.before, sign * sum(s.campaigns), sign * sum(s.cents), sign * sum(s.citizens), sign * sum(s.gifts)
    from unnest(sums) s, lateral (values (s.theme), ('')) t (theme), lateral (values (s.place), ('')) l (place)
    group by s.is_demo, t.theme, l.place, s.month, s.before
  on conflict (is_demo, theme, place, month, before) do update set
    (campaigns, cents, citizens, gifts) = row (kept.campaigns + excluded.campaigns, kept.cents + excluded.cents, kept.citizens + excluded.citizens, kept.gifts + excluded.gifts)
$$;

-- Only by whoever holds the state's row.
create function count_campaigns_again(asked uuid[]) returns void language plpgsql as $$
declare gone campaign_sum[]; come campaign_sum[];
begin
  with deleted as (delete from campaign_sum where campaign_id = any(asked) returning campaign_sum) select array_agg(campaign_sum) into gone from deleted;
  perform add_to_money_sums(gone, -1);
  select array_agg(s) into come from sums_of_campaigns(asked) s;
  insert into campaign_sum select * from unnest(come);
  perform add_to_money_sums(come, 1);
end $$;

-- Pulses that no reading has seen, but those of the list (0105). Those of the label's steps (0106) are no campaign's: nothing is counted again,
-- the version alone changes, by which whoever keeps figures in memory knows that they are old.
create function unseen_pulses(seen pg_snapshot) returns setof uuid language sql stable as $$
  select distinct campaign_id from campaign_pulse
  where xid >= pg_snapshot_xmin(seen) and not pg_visible_in_snapshot(xid, seen)
    and campaign_id <> '00000000-0000-0000-0000-000000000000'
$$;

-- Brings the sums up to date with all that has committed, and answers their version. One transaction after the other.
create function keep_money_sums() returns bigint language plpgsql as $$
declare kept money_sums_state; current pg_snapshot; changed uuid[];
begin
  select * into strict kept from money_sums_state;
  if not exists (select from unseen_pulses(kept.seen)) then return kept.version; end if;
  select * into strict kept from money_sums_state for update;
  -- Before anything is read: what commits meanwhile is counted once more by the next.
  current := pg_current_snapshot();
  changed := array(select unseen_pulses(kept.seen));
  for start in 1 .. cardinality(changed) by 2000 loop
    perform count_campaigns_again(changed[start:start + 1999]);
  end loop;
  update money_sums_state set seen = current, version = version + (cardinality(changed) > 0)::int returning version into kept.version;
  return kept.version;
end $$;

-- A project moves, or meets another need; a campaign, another project; a commune, another group.
create function pulse_of_project() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id) select id from campaign where project_id = new.id on conflict do nothing;
  return null;
end $$;
create trigger project_place_pulse after update on project for each row
  when ((old.theme, old.commune_code) is distinct from (new.theme, new.commune_code)) execute function pulse_of_project();
create trigger campaign_project_pulse after update on campaign for each row when (old.project_id is distinct from new.project_id) execute function pulse_of_campaign();

create function pulse_of_place() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id) select c.id from changed join project p using (commune_code) join campaign c on c.project_id = p.id on conflict do nothing;
  return null;
end $$;
create trigger official_place_pulse_new after insert on official_place referencing new table as changed for each statement execute function pulse_of_place();
create trigger official_place_pulse after update on official_place referencing new table as changed for each statement execute function pulse_of_place();

-- What exists already.
do $$
declare everyone uuid[] := array(select id from campaign);
begin
  for start in 1 .. cardinality(everyone) by 2000 loop
    perform count_campaigns_again(everyone[start:start + 1999]);
  end loop;
end $$;

-- The list among a hundred thousand: a need or a group of communes alone, the counts beside the filters out of one narrow index.
create index project_listing_theme_urgency_idx on project_listing (theme, urgency, project_id);
create index project_listing_epci_urgency_idx on project_listing (epci_code, urgency, project_id);
create index project_listing_counts_idx on project_listing (state, theme, epci_code, commune_code);

-- Public campaigns, the newest and the last opened first: the interface and the feed read one page of them.
create index campaign_public_idx on campaign (created_at desc, id)
  where status in ('approved', 'live', 'suspended', 'closing', 'succeeded', 'failed', 'settled', 'cancelled') and (status <> 'cancelled' or starts_at is not null);
create index campaign_opened_idx on campaign (starts_at desc, id) where starts_at is not null;
drop index campaign_started_idx;
