-- Events: an hour, a place or a video link, somebody who receives, and places that people book. An appointment has one place.

create extension if not exists btree_gist;

create type event_kind as enum ('first_meeting', 'workshop', 'coaching', 'budget_writing', 'shooting', 'accountability');

create table event (
  id uuid primary key default gen_random_uuid(),
  kind event_kind not null,
  title text not null check (length(trim(title)) > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Where people come, or the address of the video call; at least one of them.
  place text check (length(trim(place)) > 0),
  video_url text check (video_url ~ '^https://'),
  -- Who receives.
  host_account_id uuid not null references account (id),
  capacity integer not null default 1 check (capacity between 1 and 1000),
  has_waiting_list boolean not null default false,
  -- What calendars compare: one more at each change of hour or place.
  sequence integer not null default 0 check (sequence >= 0),
  cancelled_at timestamptz,
  cancelled_by uuid references account (id),
  cancel_reason text,
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  is_demo boolean not null default false,
  check (ends_at > starts_at and ends_at <= starts_at + interval '1 day'),
  check (place is not null or video_url is not null),
  check ((cancelled_at is null) = (cancelled_by is null)),
  -- Nobody receives in two places at once.
  constraint event_host_is_free exclude using gist (host_account_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null)
);
create index event_starts_idx on event (kind, starts_at);

create type event_booking_status as enum ('booked', 'waiting', 'cancelled');
create table event_booking (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references event (id),
  status event_booking_status not null,
  -- Which of the places: two people can never hold the same one.
  place_number integer check (place_number >= 1),
  -- Absent once the person is forgotten.
  name text check (length(trim(name)) > 0),
  email citext,
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  account_id uuid references account (id),
  sequence integer not null default 0 check (sequence >= 0),
  booked_at timestamptz not null,
  -- Absent: the person, by their own link.
  booked_by uuid references account (id),
  cancelled_at timestamptz,
  attended boolean,
  attendance_marked_by uuid references account (id),
  attendance_marked_at timestamptz,
  is_demo boolean not null default false,
  check ((status = 'booked') = (place_number is not null)),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check (attended is null or status = 'booked'),
  check ((attended is null) = (attendance_marked_by is null) and (attended is null) = (attendance_marked_at is null))
);
create unique index event_booking_place_idx on event_booking (event_id, place_number) where status = 'booked';
-- The same person holds one place of an event.
create unique index event_booking_person_idx on event_booking (event_id, email) where status <> 'cancelled' and email is not null;
create index event_booking_account_idx on event_booking (account_id);

-- A place exists as long as the event has so many and takes place.
create function event_booking_guard() returns trigger language plpgsql as $$
declare taken event;
begin
  select * into taken from event where id = new.event_id for share;
  if new.place_number > taken.capacity then
    raise exception 'event % has % places', new.event_id, taken.capacity using errcode = 'check_violation';
  end if;
  if new.status <> 'cancelled' and taken.cancelled_at is not null then
    raise exception 'event % is cancelled', new.event_id using errcode = 'restrict_violation';
  end if;
  if new.status = 'waiting' and not taken.has_waiting_list then
    raise exception 'event % has no waiting list', new.event_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger event_booking_guarded before insert or update of event_id, status, place_number on event_booking
  for each row execute function event_booking_guard();

create function event_guard() returns trigger language plpgsql as $$
begin
  if exists (select from event_booking where event_id = new.id and place_number > new.capacity) then
    raise exception 'event % holds more people than that', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger event_guarded before update of capacity on event for each row execute function event_guard();

-- What happened to a booking, first to last; the row itself says how it stands.
create type event_booking_verb as enum ('booked', 'moved', 'cancelled', 'attended', 'missed');
create table event_booking_fact (
  id bigint generated always as identity primary key,
  booking_id uuid not null references event_booking (id),
  event_id uuid not null references event (id),
  verb event_booking_verb not null,
  -- Absent: the person, by their own link, or the clock.
  account_id uuid references account (id),
  at timestamptz not null
);
create index event_booking_fact_booking_idx on event_booking_fact (booking_id, id);
create trigger event_booking_fact_append_only before update or delete on event_booking_fact for each row execute function forbid_change();

create type event_reminder_kind as enum ('week', 'eve', 'day');
-- Sent once per booking, hour and kind: a moved appointment is announced anew.
create table event_reminder (
  booking_id uuid not null references event_booking (id),
  kind event_reminder_kind not null,
  starts_at timestamptz not null,
  sent_at timestamptz not null,
  primary key (booking_id, kind, starts_at)
);

-- A secret address that a calendar reads; revoked, it opens nothing.
create table calendar_feed (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account (id),
  created_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_feed_live_idx on calendar_feed (account_id) where revoked_at is null;
