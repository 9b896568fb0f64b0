-- What a holder paid back of what it owes: noted by one person of the team, confirmed by another.
create type repayment_status as enum ('recorded', 'confirmed', 'refused');
create table holder_repayment (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  -- Drawn with the form: a double click sends the same one.
  form_token uuid not null unique,
  amount_cents integer not null check (amount_cents > 0),
  received_on date not null,
  -- How it reached the label's bank account: what the bank statement says.
  reference text not null,
  evidence_file_id uuid references file (id),
  status repayment_status not null default 'recorded',
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null,
  decided_by uuid references account (id),
  decided_at timestamptz,
  decision_reason text,
  constraint repayment_second_person check (decided_by is null or decided_by <> recorded_by),
  check ((status = 'recorded') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index holder_repayment_campaign_idx on holder_repayment (campaign_id, recorded_at);
