create type transfer_status as enum ('planned', 'succeeded', 'failed');
create table transfer (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  donation_id uuid not null unique references donation (id),
  destination text not null,
  amount_cents integer not null check (amount_cents > 0),
  fee_cents integer not null check (fee_cents >= 0),
  status transfer_status not null default 'planned',
  stripe_transfer_id text unique,
  failure text,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index transfer_campaign_idx on transfer (campaign_id, status);

create type payout_status as enum ('planned', 'pending', 'in_transit', 'paid', 'failed');
create table payout (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null unique references campaign (id),
  stripe_account_id text not null,
  amount_cents integer not null check (amount_cents > 0),
  status payout_status not null default 'planned',
  stripe_payout_id text unique,
  -- Not asked before the money can leave the connected account.
  not_before timestamptz not null,
  arrives_on timestamptz,
  failure text,
  created_at timestamptz not null,
  paid_at timestamptz
);

create table statement (
  campaign_id uuid primary key references campaign (id),
  file_id uuid not null references file (id),
  gross_cents bigint not null,
  fee_cents bigint not null,
  label_fee_cents bigint not null,
  net_cents bigint not null,
  created_at timestamptz not null
);
