-- A payout that the team stops before it leaves: one person stops it, another lets it go.
create table payout_suspension (
  id uuid primary key default gen_random_uuid(),
  payout_id uuid not null references payout (id),
  reason text not null,
  suspended_by uuid not null references account (id),
  suspended_at timestamptz not null,
  lifted_by uuid references account (id),
  lifted_at timestamptz,
  lift_reason text,
  check (num_nonnulls(lifted_by, lifted_at, lift_reason) in (0, 3)),
  constraint payout_suspension_two_people check (lifted_by <> suspended_by)
);
create unique index payout_suspension_open on payout_suspension (payout_id) where lifted_at is null;

-- What Stripe said of the organisation's account when it was last read.
alter table organisation add column stripe_facts jsonb, add column stripe_read_at timestamptz;

-- Where the money goes changes, or who signs for it: payouts wait, unless the team has checked.
create type account_change_kind as enum ('bank', 'representative', 'seen');
create table account_change (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  kind account_change_kind not null,
  -- Nobody for `seen`: Stripe showed another bank account than before.
  asked_by uuid references account (id),
  reason text,
  asked_at timestamptz not null,
  holds_until timestamptz not null,
  confirmed_by uuid references account (id),
  confirmed_at timestamptz,
  check ((kind = 'seen') = (asked_by is null)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  constraint account_change_two_people check (confirmed_by <> asked_by)
);
create index account_change_organisation_idx on account_change (organisation_id, holds_until);

-- What was told about a campaign's money, once each.
create table money_notice (
  campaign_id uuid not null references campaign (id),
  kind text not null,
  told_at timestamptz not null,
  primary key (campaign_id, kind)
);
