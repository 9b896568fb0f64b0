-- The thresholds of vigilance, one dated version after another; the first is in the code (vigilance-rules.ts).
create table vigilance_rules (
  version text primary key,
  -- Paris day from which it rules.
  effective_on date not null unique,
  -- Integer cents.
  min_gift_cents integer not null check (min_gift_cents >= 100),
  -- Null: donors are never asked who they are.
  identify_from_cents integer check (identify_from_cents > 0),
  window_minutes integer not null check (window_minutes between 5 and 1440),
  slow_declines integer not null check (slow_declines >= 3),
  pause_declines integer not null check (pause_declines >= slow_declines),
  decline_percent integer not null check (decline_percent between 10 and 100),
  pause_minutes integer not null check (pause_minutes between 10 and 1440),
  cumulated_cents integer not null check (cumulated_cents > 0),
  cumulated_days integer not null check (cumulated_days between 1 and 400),
  split_gifts integer not null check (split_gifts >= 2),
  split_percent integer not null check (split_percent between 50 and 99),
  split_days integer not null check (split_days between 1 and 400),
  card_donors integer not null check (card_donors >= 2),
  card_days integer not null check (card_days between 1 and 400),
  own_percent integer not null check (own_percent between 1 and 100),
  own_days integer not null check (own_days between 1 and 60),
  appeal_cents bigint not null check (appeal_cents > 0),
  retention_years integer not null check (retention_years between 5 and 10),
  reason text not null,
  prepared_by uuid not null references account (id),
  prepared_at timestamptz not null
);
create trigger vigilance_rules_append_only before update or delete on vigilance_rules for each row execute function forbid_change();

-- Each try of a card, as Stripe tells it. `card` and `client` are keyed hashes: no number and no address is kept.
create table card_try (
  charge_id text primary key,
  donation_id uuid not null references donation (id),
  campaign_id uuid not null references campaign (id),
  declined boolean not null,
  card text,
  -- By Stripe's clock.
  tried_at timestamptz not null
);
create index card_try_campaign_idx on card_try (campaign_id, tried_at);
create index card_try_donation_idx on card_try (donation_id);
create index card_try_card_idx on card_try (card, tried_at) where not declined;

create table gift_client (
  donation_id uuid primary key references donation (id),
  client text not null,
  opened_at timestamptz not null
);
create index gift_client_client_idx on gift_client (client, opened_at);

-- Gifts slowed or stopped, on one campaign or (no campaign) on the whole site: why, by whom, until when, and who opened them again.
create type giving_pause_kind as enum ('slowed', 'paused');
create table giving_pause (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid references campaign (id),
  kind giving_pause_kind not null,
  -- Absent when the site itself suspected card tests; such a one ends by itself.
  paused_by uuid references account (id),
  reason text not null check (length(trim(reason)) > 0),
  paused_at timestamptz not null,
  until timestamptz,
  lifted_by uuid references account (id),
  lifted_at timestamptz,
  lift_reason text,
  check ((paused_by is null) = (until is not null)),
  check (until > paused_at),
  check (lifted_at >= paused_at),
  -- Lifted by a person, who says why, or by its own end.
  check ((lifted_by is null) = (lift_reason is null)),
  check (lifted_by is null or lifted_at is not null)
);
create unique index giving_pause_open_idx on giving_pause (coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'::uuid), kind, (paused_by is null)) where lifted_at is null;
create index giving_pause_campaign_idx on giving_pause (campaign_id, paused_at desc);

create function giving_pause_guard() returns trigger language plpgsql as $$
declare answer text[] := array['lifted_by', 'lifted_at', 'lift_reason'];
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - answer) = (to_jsonb(old) - answer) and old.lifted_at is null then
    return new;
  end if;
  raise exception 'giving_pause is kept as it was: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger giving_pause_kept before update or delete on giving_pause for each row execute function giving_pause_guard();
