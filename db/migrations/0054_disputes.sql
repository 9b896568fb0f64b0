-- A gift that its donor's bank takes back, for a while or for good: card disputes and direct debits sent back.
alter type transition_subject add value 'dispute';

-- Stripe's own words. `warning_…`: the bank asks, no money moves.
create type dispute_status as enum (
  'warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review',
  'prevented', 'won', 'lost', 'appeal_needs_response', 'appeal_under_review'
);
create type dispute_means as enum ('card', 'debit');
create table dispute (
  id uuid primary key default gen_random_uuid(),
  donation_id uuid not null references donation (id),
  stripe_dispute_id text not null unique,
  means dispute_means not null,
  status dispute_status not null,
  -- Stripe's code: fraudulent, product_not_received, debit_not_authorized…
  reason text not null,
  -- What the bank contests.
  amount_cents integer not null check (amount_cents > 0),
  -- What it took and gave back, and what Stripe kept for it, as booked: zero until then.
  withdrawn_cents integer not null default 0 check (withdrawn_cents >= 0),
  fee_cents integer not null default 0 check (fee_cents >= 0),
  reinstated_cents integer not null default 0 check (reinstated_cents between 0 and withdrawn_cents),
  -- Once lost: what of it the gift had still to lose. The label's reserve bears the rest (a gift refunded before).
  lost_cents integer not null default 0 check (lost_cents between 0 and withdrawn_cents),
  -- The rewards went back to the stock with the gift.
  rewards_released boolean not null default false,
  -- The last instant for an answer; null when there is none to give.
  due_by timestamptz,
  reminded_at timestamptz,
  opened_at timestamptz not null,
  -- Its money is where it stays; until then the gift is neither transferred nor refunded.
  ended_at timestamptz
);
create index dispute_donation_idx on dispute (donation_id);
create index dispute_open_idx on dispute (due_by) where ended_at is null;

-- What a person of the team answers: written first, then told to Stripe, once per dispute.
create type dispute_answer_kind as enum ('evidence', 'acceptance');
create type dispute_answer_status as enum ('planned', 'sent', 'failed');
create table dispute_answer (
  id uuid primary key default gen_random_uuid(),
  dispute_id uuid not null references dispute (id),
  kind dispute_answer_kind not null,
  -- The texts sent, by Stripe's field; null for an acceptance.
  evidence jsonb,
  status dispute_answer_status not null default 'planned',
  failure text,
  account_id uuid not null references account (id),
  created_at timestamptz not null,
  sent_at timestamptz,
  check ((kind = 'evidence') = (evidence is not null))
);
-- A bank reads one answer.
create unique index dispute_answer_once on dispute_answer (dispute_id) where status <> 'failed';

-- A transfer may be dropped until this is written: afterwards Stripe may have made it, whatever we know.
alter table transfer add column asked_at timestamptz;
update transfer set asked_at = created_at;
