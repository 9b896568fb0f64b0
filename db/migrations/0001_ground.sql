-- What every room stands on: time, mail, files, the trace of every transition.
create extension if not exists citext;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Facts are appended, never rewritten.
create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

-- Moved by the demonstration and the tests only; production never reads it.
create table clock (
  id boolean primary key default true check (id),
  offset_ms bigint not null default 0,
  -- When the demonstration's example data were complete.
  seeded_at timestamptz
);
insert into clock default values;

create table file (
  id uuid primary key default gen_random_uuid(),
  storage_key text not null unique,
  name text not null,
  content_type text not null,
  size_bytes integer not null check (size_bytes >= 0),
  sha256 text not null,
  width integer,
  height integer,
  uploaded_by uuid,
  created_at timestamptz not null default now()
);

-- One row per mail to send; `key` makes a repeated command send it once.
create table mail_message (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  template text not null,
  recipient citext not null,
  props jsonb not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);

create type transition_subject as enum ('application', 'examination', 'campaign', 'donation', 'refund', 'transfer', 'payout', 'label');
create table transition (
  id bigint generated always as identity primary key,
  subject transition_subject not null,
  subject_id uuid not null,
  from_status text,
  to_status text not null,
  reason text,
  rule_version text,
  account_id uuid,
  at timestamptz not null
);
create index transition_subject_idx on transition (subject, subject_id, id);
create trigger transition_append_only before update or delete on transition for each row execute function forbid_change();
create trigger transition_no_truncate before truncate on transition execute function forbid_change();
