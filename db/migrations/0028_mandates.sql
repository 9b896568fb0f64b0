-- Seats in time: who sits, since when, until when, on whose word; who stands in at one meeting; what links are declared.

create extension if not exists btree_gist;

create type mandate_end as enum ('term', 'resignation', 'replacement');
alter table mandate
  add column given_by uuid references account (id),
  add column given_at timestamptz,
  -- Why it ends, once somebody has said so; the day is in ends_on.
  add column end_kind mandate_end,
  add column end_reason text check (length(trim(end_reason)) > 0),
  add column ended_by uuid references account (id),
  add column ended_at timestamptz,
  add constraint mandate_end_is_whole check (
    (end_kind is null) = (ended_by is null) and (end_kind is null) = (ended_at is null) and (end_kind is null or ends_on is not null)),
  -- One titular at a time; nobody sits twice for the same seat on the same day.
  add constraint mandate_one_titular exclude using gist (seat_id with =, daterange(starts_on, ends_on, '[]') with &&) where (kind = 'titular'),
  add constraint mandate_once_a_person exclude using gist (seat_id with =, account_id with =, daterange(starts_on, ends_on, '[]') with &&);

-- A mandate's end is said; its seat, its person and its beginning stay as they were given.
create function mandate_guard() returns trigger language plpgsql as $$
declare ending text[] := array['ends_on', 'end_kind', 'end_reason', 'ended_by', 'ended_at'];
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - ending) = (to_jsonb(old) - ending) and old.end_kind is null then
    return new;
  end if;
  raise exception 'mandate is kept as it was given: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger mandate_kept before update or delete on mandate for each row execute function mandate_guard();

-- A mandate is proposed by mail: opening the link and accepting makes it.
create table mandate_invitation (
  id uuid primary key default gen_random_uuid(),
  seat_id uuid not null references seat (id),
  email citext not null,
  name text not null check (length(trim(name)) > 0),
  kind mandate_kind not null,
  starts_on date not null,
  ends_on date,
  secret_hash text not null unique,
  invited_by uuid not null references account (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  revoked_at timestamptz,
  accepted_at timestamptz,
  mandate_id uuid unique references mandate (id),
  is_demo boolean not null default false,
  check (ends_on is null or ends_on >= starts_on),
  check ((accepted_at is null) = (mandate_id is null)),
  check (revoked_at is null or accepted_at is null)
);
create index mandate_invitation_seat_idx on mandate_invitation (seat_id, invited_at desc);

-- Whoever holds mandates of several seats says for which one they act.
create table seat_choice (
  account_id uuid primary key references account (id),
  seat_id uuid not null references seat (id),
  chosen_at timestamptz not null
);

-- Who sits for a seat at one meeting, as it was announced: the newest row says it, the earlier ones stay.
create table stand_in (
  id bigint generated always as identity primary key,
  meeting_id uuid not null references committee_meeting (id),
  seat_id uuid not null references seat (id),
  account_id uuid not null references account (id),
  announced_by uuid not null references account (id),
  announced_at timestamptz not null
);
create index stand_in_meeting_idx on stand_in (meeting_id, seat_id, id desc);
create trigger stand_in_append_only before update or delete on stand_in for each row execute function forbid_change();

-- A loan or a guarantee already granted is said, and changes nothing to the seat's voice.
create type declared_link as enum ('loan', 'guarantee', 'other');
create table declaration (
  id uuid primary key default gen_random_uuid(),
  examination_id uuid not null references examination (id),
  seat_id uuid not null references seat (id),
  link declared_link not null,
  detail text not null check (length(trim(detail)) > 0),
  declared_by uuid not null references account (id),
  declared_at timestamptz not null
);
create index declaration_examination_idx on declaration (examination_id, seat_id);
create trigger declaration_append_only before update or delete on declaration for each row execute function forbid_change();

create table declaration_withdrawal (
  declaration_id uuid primary key references declaration (id),
  reason text not null check (length(trim(reason)) > 0),
  withdrawn_by uuid not null references account (id),
  withdrawn_at timestamptz not null
);
create trigger declaration_withdrawal_append_only before update or delete on declaration_withdrawal for each row execute function forbid_change();
