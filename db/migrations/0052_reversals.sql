-- What was transferred comes back from the holder's account before it goes to its donor, or to the bank that took it.
alter type transition_subject add value 'reversal';
create type reversal_status as enum ('planned', 'succeeded', 'short', 'failed');
create table transfer_reversal (
  id uuid primary key default gen_random_uuid(),
  transfer_id uuid not null references transfer (id),
  -- What it is for, one of both.
  refund_id uuid unique references refund (id),
  dispute_id uuid unique,
  amount_cents integer not null check (amount_cents > 0),
  status reversal_status not null default 'planned',
  -- The intent saved before the call: what the holder's account could give, and the number of the idempotency key.
  asked_cents integer check (asked_cents between 1 and amount_cents),
  attempt integer not null default 0,
  -- What came back; what did not is owed by the holder.
  reversed_cents integer not null default 0 check (reversed_cents between 0 and amount_cents),
  stripe_reversal_id text unique,
  failure text,
  created_at timestamptz not null,
  finished_at timestamptz,
  check (num_nonnulls(refund_id, dispute_id) = 1),
  check (status <> 'succeeded' or reversed_cents = amount_cents),
  check (status <> 'short' or reversed_cents < amount_cents),
  check ((reversed_cents = 0) = (stripe_reversal_id is null))
);
create index transfer_reversal_transfer_idx on transfer_reversal (transfer_id);
create index transfer_reversal_open_idx on transfer_reversal (status) where status = 'planned';

alter table transfer
  add column reversed_cents integer not null default 0,
  add constraint transfer_reversal_bounded check (reversed_cents between 0 and amount_cents);

-- Set before Stripe is asked, under the campaign's lock: from then on no reversal counts on this money. What reversals
-- took back before may leave nothing to pay out.
alter table payout
  add column asked_at timestamptz,
  drop constraint payout_amount_cents_check,
  add constraint payout_amount_cents_check check (amount_cents >= 0);
update payout set asked_at = created_at where status <> 'planned';

-- The gift's money had been transferred (or was on its way) when this refund was planned: its reversal comes first.
alter table refund add column after_transfer boolean not null default false;

-- Several parts of one gift may go back; a failed or cancelled campaign still asks once.
alter table refund drop constraint refund_donation_id_reason_key;
create unique index refund_once_idx on refund (donation_id, reason) where reason in ('campaign_failed', 'campaign_cancelled', 'late_payment');
