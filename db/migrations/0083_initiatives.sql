-- Initiatives: the comptoir that opens the file, the file, what was submitted, and the committee's own grid.

alter type transition_subject add value 'initiative';

alter table initiative
  add column theme text,
  add column commune_code text,
  add column what text not null default '',
  add column for_whom text not null default '',
  add column calendar text not null default '',
  -- By the id of the edition's criterion.
  add column answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  -- The team opened the file without a comptoir, and said why.
  add column dispensed_at timestamptz,
  add column dispensed_by uuid references account (id),
  add column dispensation_reason text check (length(trim(dispensation_reason)) > 0),
  add column updated_at timestamptz,
  add constraint initiative_dispensed_whole check (num_nonnulls(dispensed_at, dispensed_by, dispensation_reason) in (0, 3));

-- The places of comptoirs that an initiative took, the latest one counting; the bookings themselves belong to the events.
create table initiative_workshop (
  id bigint generated always as identity primary key,
  initiative_id uuid not null references initiative (id),
  booking_id uuid not null references event_booking (id),
  chosen_by uuid not null references account (id),
  chosen_at timestamptz not null
);
create index initiative_workshop_initiative_idx on initiative_workshop (initiative_id, id);
create index initiative_workshop_booking_idx on initiative_workshop (booking_id);
create trigger initiative_workshop_append_only before update or delete on initiative_workshop for each row execute function forbid_change();

create type initiative_budget_side as enum ('use', 'resource');
-- Uses = resources + the request, to the cent; resources are the other funders' and the holder's own.
create table initiative_budget_line (
  id uuid primary key default gen_random_uuid(),
  initiative_id uuid not null references initiative (id) on delete cascade,
  side initiative_budget_side not null,
  position integer not null,
  label text not null check (length(trim(label)) > 0),
  amount_cents bigint not null check (amount_cents > 0),
  unique (initiative_id, side, position)
);

create table initiative_document (
  id uuid primary key default gen_random_uuid(),
  initiative_id uuid not null references initiative (id),
  file_id uuid not null unique references file (id),
  title text not null check (length(trim(title)) > 0),
  created_at timestamptz not null,
  removed_at timestamptz
);
create index initiative_document_initiative_idx on initiative_document (initiative_id);

-- What was submitted, as it was: team, committee and public read a version, never the draft.
create table initiative_version (
  id uuid primary key default gen_random_uuid(),
  initiative_id uuid not null references initiative (id),
  number integer not null check (number > 0),
  content jsonb not null,
  submitted_by uuid not null references account (id),
  submitted_at timestamptz not null,
  unique (initiative_id, number)
);
create trigger initiative_version_append_only before update or delete on initiative_version for each row execute function forbid_change();

create type initiative_vote as enum ('selected', 'not_selected');
-- What a seat says of an initiative, criterion by criterion, with its vote; revised by a new version, earlier ones stay.
create table initiative_opinion (
  id uuid primary key default gen_random_uuid(),
  initiative_id uuid not null references initiative (id),
  seat_id uuid not null references seat (id),
  version integer not null check (version > 0),
  account_id uuid not null references account (id),
  vote initiative_vote not null,
  reason text not null default '',
  given_at timestamptz not null,
  check (vote = 'selected' or length(trim(reason)) > 0),
  unique (initiative_id, seat_id, version)
);
create table initiative_opinion_criterion (
  opinion_id uuid not null references initiative_opinion (id),
  criterion_id uuid not null references edition_criterion (id),
  verdict opinion_criterion_verdict not null,
  reason text not null default '',
  primary key (opinion_id, criterion_id)
);
create table initiative_recusal (
  initiative_id uuid not null references initiative (id),
  seat_id uuid not null references seat (id),
  ground recusal_ground not null,
  detail text not null check (length(trim(detail)) > 0),
  declared_by uuid not null references account (id),
  declared_at timestamptz not null,
  primary key (initiative_id, seat_id)
);
create trigger initiative_opinion_append_only before update or delete on initiative_opinion for each row execute function forbid_change();
create trigger initiative_opinion_criterion_append_only before update or delete on initiative_opinion_criterion for each row execute function forbid_change();
create trigger initiative_recusal_append_only before update or delete on initiative_recusal for each row execute function forbid_change();

create table initiative_decision (
  initiative_id uuid primary key references initiative (id),
  version_id uuid not null references initiative_version (id),
  outcome initiative_vote not null,
  rule_version text not null,
  -- Everything the rule read and what it answered, the seats' reasons included.
  facts jsonb not null,
  -- The team's own word to the holder, if any.
  note text not null default '',
  decided_at timestamptz not null,
  closed_by uuid not null references account (id)
);
create trigger initiative_decision_append_only before update or delete on initiative_decision for each row execute function forbid_change();

-- Only the committee's decision selects an initiative, or does not; and nothing is said of it afterwards.
create function initiative_guard() returns trigger language plpgsql as $$
begin
  if new.status in ('selected', 'not_selected') and new.status <> old.status
    and not exists (select from initiative_decision where initiative_id = new.id and outcome::text = new.status::text) then
    raise exception 'initiative % has no such decision', new.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger initiative_decided before update of status on initiative for each row execute function initiative_guard();

create function refuse_once_decided() returns trigger language plpgsql as $$
begin
  if exists (select from initiative_decision where initiative_id = new.initiative_id) then
    raise exception 'initiative % is decided', new.initiative_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger initiative_opinion_in_time before insert on initiative_opinion for each row execute function refuse_once_decided();
create trigger initiative_recusal_in_time before insert on initiative_recusal for each row execute function refuse_once_decided();

alter table form_draft add column initiative_id uuid references initiative (id) on delete cascade;
alter table form_draft drop constraint form_draft_belongs_to_one;
alter table form_draft add constraint form_draft_belongs_to_one check (num_nonnulls(application_id, campaign_id, first_meeting_id, initiative_id) = 1);
create unique index form_draft_initiative_idx on form_draft (initiative_id, form) where initiative_id is not null;
