-- A meeting's life: moved, called off, answered, attended minute by minute, written down and signed.

alter type committee_meeting_status add value 'cancelled';

alter table committee_meeting
  -- Counts the notices sent: what calendars call SEQUENCE.
  add column sequence integer not null default 0 check (sequence >= 0),
  add column video_link text check (video_link ~ '^https://'),
  add column cancelled_at timestamptz,
  add column cancellation_reason text check (length(trim(cancellation_reason)) > 0),
  add column signed_at timestamptz,
  add column signed_by uuid references account (id),
  add constraint committee_meeting_cancelled_with_reason check ((cancelled_at is null) = (cancellation_reason is null)),
  add constraint committee_meeting_closed_or_cancelled check (closed_at is null or cancelled_at is null),
  add constraint committee_meeting_signed_once_closed check (signed_at is null or closed_at is not null),
  add constraint committee_meeting_signed_by_someone check ((signed_at is null) = (signed_by is null));

-- Two items never share a place on an agenda; two that change places do it in one statement.
alter table examination add constraint examination_place_on_agenda unique (meeting_id, position) deferrable initially immediate;

create type meeting_answer as enum ('present', 'absent', 'substitute');
-- What a seat answers to its invitation; revised by a new row, the newest counts.
create table meeting_reply (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references committee_meeting (id),
  seat_id uuid not null references seat (id),
  version integer not null check (version > 0),
  account_id uuid not null references account (id),
  answer meeting_answer not null,
  replied_at timestamptz not null,
  unique (meeting_id, seat_id, version)
);
create trigger meeting_reply_append_only before update or delete on meeting_reply for each row execute function forbid_change();

-- When somebody sat for a seat, from arrival to departure; a seat is held by one person at a time.
create table attendance_span (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references committee_meeting (id),
  seat_id uuid not null references seat (id),
  account_id uuid not null references account (id),
  arrived_at timestamptz not null,
  left_at timestamptz,
  marked_by uuid not null references account (id),
  check (left_at >= arrived_at)
);
create unique index attendance_span_open_idx on attendance_span (meeting_id, seat_id) where left_at is null;
create index attendance_span_meeting_idx on attendance_span (meeting_id, seat_id, arrived_at);

-- A departure is added once; the rest of the row is a fact.
create function attendance_span_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.left_at is null and new.left_at is not null and (to_jsonb(new) - 'left_at') = (to_jsonb(old) - 'left_at') then
    return new;
  end if;
  raise exception 'attendance_span is kept as it was marked: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger attendance_span_kept before update or delete on attendance_span for each row execute function attendance_span_guard();

create type committee_reminder_kind as enum ('opinions_last_day', 'votes_last_day', 'consultation_over');
-- One reminder of each kind, for each date the meeting was given.
create table committee_reminder (
  meeting_id uuid not null references committee_meeting (id),
  kind committee_reminder_kind not null,
  sequence integer not null,
  sent_at timestamptz not null,
  primary key (meeting_id, kind, sequence)
);
create trigger committee_reminder_append_only before update or delete on committee_reminder for each row execute function forbid_change();

-- What the team tells the committee about a file, in the pack; revised by a new version.
create table examination_note (
  examination_id uuid not null references examination (id),
  version integer not null check (version > 0),
  body text not null check (length(trim(body)) > 0),
  written_by uuid not null references account (id),
  written_at timestamptz not null,
  primary key (examination_id, version)
);
create trigger examination_note_append_only before update or delete on examination_note for each row execute function forbid_change();

-- Every minutes document that was written, the newest being the meeting's.
create table minutes_version (
  meeting_id uuid not null references committee_meeting (id),
  number integer not null check (number > 0),
  file_id uuid not null unique references file (id),
  written_at timestamptz not null,
  primary key (meeting_id, number)
);
create trigger minutes_version_append_only before update or delete on minutes_version for each row execute function forbid_change();

-- What is put right in minutes already written: said beside, never in their place.
create table minutes_rectification (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references committee_meeting (id),
  body text not null check (length(trim(body)) > 0),
  rectified_by uuid not null references account (id),
  rectified_at timestamptz not null
);
create index minutes_rectification_meeting_idx on minutes_rectification (meeting_id, rectified_at);
create trigger minutes_rectification_append_only before update or delete on minutes_rectification for each row execute function forbid_change();

-- The last day on which an adjourned application may come back; after it, the file lapses.
alter table label_application add column resubmit_by date;
create table resubmission_delay (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application (id),
  until date not null,
  reason text not null check (length(trim(reason)) > 0),
  granted_by uuid not null references account (id),
  granted_at timestamptz not null
);
create trigger resubmission_delay_append_only before update or delete on resubmission_delay for each row execute function forbid_change();
create table resubmission_reminder (
  application_id uuid not null references label_application (id),
  resubmit_by date not null,
  days_before integer not null,
  sent_at timestamptz not null,
  primary key (application_id, resubmit_by, days_before)
);
create trigger resubmission_reminder_append_only before update or delete on resubmission_reminder for each row execute function forbid_change();
-- Files already waiting for their holder keep the date they were given.
update label_application set resubmit_by = latest.resubmit_before
from (
  select distinct on (examination.application_id) examination.application_id, decision.resubmit_before
  from decision join examination on examination.id = decision.examination_id
  order by examination.application_id, examination.number desc
) latest
where latest.application_id = label_application.id and label_application.status = 'draft' and latest.resubmit_before is not null;
