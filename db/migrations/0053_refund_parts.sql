-- Parts of a gift go back for reasons of their own, decided by the team.
alter type refund_reason add value 'donor_asked';
alter type refund_reason add value 'reward_missing';
alter type refund_reason add value 'amount_error';
alter type refund_reason add value 'gesture';
alter type transition_subject add value 'refund_request';
alter type transition_subject add value 'outside_refund';

alter table refund
  -- Drawn with the team's form: a double press or a second tab sends the same one.
  add column form_token uuid unique,
  -- What the team writes to the donor.
  add column message text;

-- Reward lines given back whole; their stock is free again only when somebody said so.
create table refund_line (
  donation_line_id uuid primary key references donation_line (id),
  refund_id uuid not null references refund (id),
  released boolean not null
);
create index refund_line_refund_idx on refund_line (refund_id);

-- However many are planned at once, refunds never exceed what was paid and not lost.
create function refund_within_gift() returns trigger language plpgsql as $$
declare
  paid integer;
begin
  select amount_cents - lost_cents into paid from donation where id = new.donation_id for update;
  if (select sum(amount_cents) from refund where donation_id = new.donation_id) > paid then
    raise exception 'the refunds of donation % exceed it', new.donation_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refund_within_gift after insert or update of amount_cents, donation_id on refund for each row execute function refund_within_gift();

-- The donor's own time is over: they ask, a person answers.
create type refund_request_status as enum ('asked', 'accepted', 'declined');
create table refund_request (
  id uuid primary key default gen_random_uuid(),
  donation_id uuid not null references donation (id),
  reason text not null,
  status refund_request_status not null default 'asked',
  answer text,
  refund_id uuid references refund (id),
  answered_by uuid references account (id),
  created_at timestamptz not null,
  answered_at timestamptz,
  check ((status = 'asked') = (answered_at is null)),
  check (status <> 'accepted' or refund_id is not null)
);
create unique index refund_request_once on refund_request (donation_id) where status = 'asked';

-- The card takes no refund any more: the label pays the donor from its own bank account, and its reserve is credited.
create type outside_refund_status as enum ('invited', 'iban_given', 'paid', 'confirmed');
create table outside_refund (
  refund_id uuid primary key references refund (id),
  status outside_refund_status not null default 'invited',
  -- Encrypted, and forgotten once the transfer is confirmed.
  iban_sealed text,
  iban_end text,
  account_name text,
  paid_on date,
  evidence_file_id uuid references file (id),
  paid_by uuid references account (id),
  confirmed_by uuid references account (id),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  check (confirmed_by is null or confirmed_by <> paid_by),
  check (status not in ('paid', 'confirmed') or (paid_on is not null and evidence_file_id is not null and paid_by is not null)),
  check ((status = 'confirmed') = (confirmed_by is not null and confirmed_at is not null)),
  check (status <> 'confirmed' or iban_sealed is null)
);
