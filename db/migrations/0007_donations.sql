create type donation_status as enum ('pending', 'processing', 'paid', 'expired', 'failed');
create table donation (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  -- Drawn with the form: a double click or a second tab sends the same one.
  form_token uuid not null unique,
  status donation_status not null default 'pending',
  account_id uuid references account (id),
  email citext not null,
  donor_name text,
  anonymous boolean not null default false,
  message text,
  postal_address text,
  free_cents integer not null check (free_cents >= 0),
  amount_cents integer not null check (amount_cents >= 100),
  -- The intent is saved before the call; the idempotency key is `donation:<id>`.
  session_expires_at timestamptz not null,
  stripe_session_id text unique,
  checkout_url text,
  stripe_payment_intent_id text unique,
  stripe_charge_id text unique,
  charged_at timestamptz,
  fee_cents integer check (fee_cents >= 0),
  funds_available_on timestamptz,
  refunded_cents integer not null default 0,
  created_at timestamptz not null,
  paid_at timestamptz,
  is_demo boolean not null default false,
  check (status <> 'paid' or (stripe_charge_id is not null and charged_at is not null and fee_cents is not null and paid_at is not null)),
  constraint donation_refund_bounded check (refunded_cents between 0 and amount_cents)
);
create index donation_campaign_idx on donation (campaign_id, status);
create index donation_email_idx on donation (email);
create index donation_open_idx on donation (session_expires_at) where status in ('pending', 'processing');

create table donation_line (
  id uuid primary key default gen_random_uuid(),
  donation_id uuid not null references donation (id),
  reward_id uuid not null references reward (id),
  quantity integer not null check (quantity > 0),
  unit_cents integer not null check (unit_cents > 0),
  unique (donation_id, reward_id)
);
create index donation_line_reward_idx on donation_line (reward_id);

-- Stripe's events, stored once each before anything is done with them.
create table stripe_event (
  id text primary key,
  type text not null,
  account text,
  object_id text not null,
  received_at timestamptz not null default now(),
  applied_at timestamptz
);

create type refund_reason as enum ('campaign_failed', 'campaign_cancelled', 'late_payment', 'donor_wish');
create type refund_status as enum ('planned', 'pending', 'succeeded', 'failed');
create table refund (
  id uuid primary key default gen_random_uuid(),
  donation_id uuid not null references donation (id),
  amount_cents integer not null check (amount_cents > 0),
  reason refund_reason not null,
  status refund_status not null default 'planned',
  stripe_refund_id text unique,
  failure text,
  created_at timestamptz not null,
  finished_at timestamptz,
  -- One refund per gift and reason: closing twice asks once.
  unique (donation_id, reason)
);
create index refund_open_idx on refund (status) where status in ('planned', 'pending');
