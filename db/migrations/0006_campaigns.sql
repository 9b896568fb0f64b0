create type campaign_status as enum ('draft', 'in_review', 'changes_requested', 'approved', 'live', 'suspended', 'closing', 'succeeded', 'failed', 'settled', 'cancelled');
create type campaign_fee_bearer as enum ('holder', 'label');
create table campaign (
  id uuid primary key default gen_random_uuid(),
  label_id uuid not null references label (id),
  project_id uuid not null references project (id),
  status campaign_status not null default 'draft',
  title text not null default '',
  summary text not null default '',
  story text not null default '',
  image_file_id uuid references file (id),
  image_alt text not null default '',
  goal_cents integer check (goal_cents between 100 and 100000000),
  threshold_percent integer not null default 100 check (threshold_percent between 0 and 100),
  duration_days integer not null default 30 check (duration_days between 7 and 60),
  launch_on date,
  starts_at timestamptz,
  ends_at timestamptz,
  -- Settings announced before paying, frozen with the campaign.
  fee_bearer campaign_fee_bearer not null default 'holder',
  label_fee_percent integer not null default 0 check (label_fee_percent between 0 and 20),
  payout_within_days integer not null default 30 check (payout_within_days between 1 and 60),
  rule_version text not null,
  -- Frozen when `closing` ends.
  counted_cents bigint,
  counted_gifts integer,
  closed_at timestamptz,
  settled_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (starts_at is null or ends_at > starts_at),
  check (status not in ('live', 'suspended', 'closing', 'succeeded', 'failed', 'settled') or (starts_at is not null and ends_at is not null and goal_cents is not null))
);
create index campaign_project_idx on campaign (project_id);
create index campaign_status_idx on campaign (status, ends_at);
-- One campaign at a time per label.
create unique index campaign_label_open_idx on campaign (label_id)
  where status in ('draft', 'in_review', 'changes_requested', 'approved', 'live', 'suspended', 'closing');

create table campaign_use (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  position integer not null,
  label text not null,
  amount_cents integer not null check (amount_cents > 0),
  unique (campaign_id, position)
);

create type reward_hand_over as enum ('post', 'pickup', 'none');
create table reward (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  position integer not null,
  title text not null,
  description text not null,
  price_cents integer not null check (price_cents > 0),
  stock integer check (stock > 0),
  -- Promised to gifts that are pending, processing or paid. The check is what makes overselling impossible.
  taken integer not null default 0,
  delivery_month date not null check (extract(day from delivery_month) = 1),
  hand_over reward_hand_over not null,
  hidden boolean not null default false,
  created_at timestamptz not null default now(),
  constraint reward_never_oversold check (taken >= 0 and (stock is null or taken <= stock)),
  unique (campaign_id, position) deferrable initially deferred
);
