-- Stripe's own book, copied line by line as it was read: never changed afterwards.
create table balance_transaction (
  id text primary key,
  -- "platform", or the Stripe account of a holder's organisation.
  account text not null,
  type text not null,
  category text not null,
  currency text not null,
  amount_cents bigint not null,
  fee_cents bigint not null,
  net_cents bigint not null check (net_cents = amount_cents - fee_cents),
  -- The object that moved the money, and the transfer (or reversal) that stands behind it on a holder's account.
  source text,
  parent text,
  -- Our event and our gift, as the object itself names them: refund:<id>, transfer:<id>…
  event_key text,
  donation_id uuid,
  created_at timestamptz not null,
  available_on timestamptz not null,
  read_at timestamptz not null
);
create index balance_transaction_account_idx on balance_transaction (account, created_at);
create index balance_transaction_donation_idx on balance_transaction (donation_id) where donation_id is not null;
create index balance_transaction_source_idx on balance_transaction (source);
create trigger balance_transaction_append_only before update or delete on balance_transaction for each row execute function forbid_change();
create trigger balance_transaction_no_truncate before truncate on balance_transaction execute function forbid_change();

-- One comparison of both books: a night's, or one that a person asked for.
create table reconciliation_run (
  id uuid primary key default gen_random_uuid(),
  -- The Paris day of a night's run, or an id of its own.
  key text not null unique,
  asked_by uuid references account (id),
  started_at timestamptz not null,
  finished_at timestamptz,
  -- Cents on both sides, as they were compared.
  platform_stripe_cents bigint,
  platform_ledger_cents bigint,
  holders_stripe_cents bigint,
  holders_ledger_cents bigint,
  public_cents bigint,
  public_ledger_cents bigint,
  -- Differences that a job under way will close by itself.
  under_way integer,
  transactions_read integer,
  opened integer,
  still_open integer,
  check ((finished_at is null) = (platform_stripe_cents is null))
);
create index reconciliation_run_finished_idx on reconciliation_run (finished_at desc);

create type discrepancy_state as enum ('open', 'explained', 'resolved');
-- What the two books do not say alike. It closes by itself once they agree again; a person may explain it meanwhile.
create table discrepancy (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  -- What it is about: an event of the ledger, a transaction or an account of Stripe, a campaign.
  subject text not null,
  campaign_id uuid references campaign (id),
  -- What the other side says: Stripe, or the public counter.
  other_cents bigint,
  ledger_cents bigint,
  -- Stripe's ids, accounts and types, for whoever looks.
  facts jsonb not null default '{}',
  state discrepancy_state not null default 'open',
  first_run_id uuid not null references reconciliation_run (id),
  last_run_id uuid not null references reconciliation_run (id),
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  explanation text,
  explained_by uuid references account (id),
  explained_at timestamptz,
  resolved_at timestamptz,
  constraint discrepancy_explained check ((explained_by is null) = (explained_at is null) and (explained_by is null) = (explanation is null)),
  constraint discrepancy_state_told check ((state = 'resolved') = (resolved_at is not null) and (state <> 'explained' or explained_by is not null))
);
create unique index discrepancy_standing on discrepancy (kind, subject) where state <> 'resolved';
create index discrepancy_opened_idx on discrepancy (opened_at desc);

-- A mistake in the ledger is put right by a group of its own, beside the one it corrects.
alter table ledger_group add column corrects_group_id bigint references ledger_group (id);
alter table ledger_group add constraint ledger_group_correction check (corrects_group_id is null or kind = 'correction');
create index ledger_group_corrects_idx on ledger_group (corrects_group_id) where corrects_group_id is not null;

create type ledger_correction_state as enum ('proposed', 'posted', 'dropped');
create table ledger_correction (
  id uuid primary key default gen_random_uuid(),
  corrects_group_id bigint references ledger_group (id),
  discrepancy_id uuid references discrepancy (id),
  campaign_id uuid references campaign (id),
  -- [{ "account": …, "cents": … }], summing to zero.
  lines jsonb not null,
  reason text not null,
  state ledger_correction_state not null default 'proposed',
  proposed_by uuid not null references account (id),
  proposed_at timestamptz not null,
  decided_by uuid references account (id),
  decided_at timestamptz,
  group_id bigint unique references ledger_group (id),
  constraint ledger_correction_decided check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint ledger_correction_two_people check (state <> 'posted' or decided_by <> proposed_by),
  constraint ledger_correction_posted check ((state = 'posted') = (group_id is not null))
);
create index ledger_correction_state_idx on ledger_correction (state, proposed_at desc);
create unique index ledger_correction_waiting on ledger_correction (corrects_group_id) where state = 'proposed';
