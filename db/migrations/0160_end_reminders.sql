-- A code mailed to an address that has no account, and what waits for it: nothing of either outlives the hour.
create table address_code (
  id uuid primary key,
  purpose text not null check (length(purpose) > 0),
  email citext not null,
  waiting jsonb not null,
  code_hash text not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index address_code_email_idx on address_code (email, created_at);

-- Who asked, by a code, to be told once that a campaign ends in 48 hours. The row goes with the mail, with its stop link or with the campaign's end.
create table end_reminder (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  -- What the stop link names: the same for each request of an address, and told by nobody without our secret.
  address_key text not null unique,
  email citext not null,
  asked_at timestamptz not null,
  unique (campaign_id, email)
);
