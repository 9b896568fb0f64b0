create table seat (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  name text not null,
  position integer not null unique,
  is_departement boolean not null default false,
  partner_id uuid references partner (id)
);
create type mandate_kind as enum ('titular', 'substitute');
create table mandate (
  id uuid primary key default gen_random_uuid(),
  seat_id uuid not null references seat (id),
  account_id uuid not null references account (id),
  kind mandate_kind not null,
  starts_on date not null,
  ends_on date,
  check (ends_on is null or ends_on >= starts_on)
);
create index mandate_account_idx on mandate (account_id);

create type application_status as enum ('draft', 'submitted', 'changes_requested', 'checked', 'on_agenda', 'decided', 'withdrawn');
create table label_application (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project (id),
  status application_status not null default 'draft',
  grid_version text not null,
  answers jsonb not null default '{}',
  goal_cents integer check (goal_cents > 0),
  created_by uuid not null references account (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index label_application_project_idx on label_application (project_id);
-- A project asks once at a time; a refused or withdrawn request leaves room for a new one.
create unique index label_application_open_idx on label_application (project_id)
  where status in ('draft', 'submitted', 'changes_requested', 'checked', 'on_agenda');

create type funding_line_side as enum ('use', 'resource');
create table funding_line (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application (id) on delete cascade,
  side funding_line_side not null,
  position integer not null,
  label text not null,
  amount_cents integer not null check (amount_cents > 0),
  unique (application_id, side, position)
);

create table application_document (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application (id),
  file_id uuid not null unique references file (id),
  criterion integer not null check (criterion between 1 and 4),
  title text not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create index application_document_application_idx on application_document (application_id);

-- What was submitted, as it was: an examination reads a version, never the draft.
create table application_version (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application (id),
  number integer not null,
  content jsonb not null,
  submitted_by uuid not null references account (id),
  submitted_at timestamptz not null,
  unique (application_id, number)
);
create trigger application_version_append_only before update or delete on application_version for each row execute function forbid_change();

-- What the team asked to change, per criterion, about one submitted version.
create table change_request (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references application_version (id),
  criterion integer not null check (criterion between 1 and 4),
  reason text not null check (length(trim(reason)) > 0),
  requested_by uuid not null references account (id),
  requested_at timestamptz not null,
  unique (version_id, criterion)
);
create trigger change_request_append_only before update or delete on change_request for each row execute function forbid_change();

create type attestation_status as enum ('requested', 'given', 'declined');
create type attestation_relation as enum ('prescribes', 'supports', 'follows');
create table attestation (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application (id),
  partner_id uuid not null references partner (id),
  status attestation_status not null default 'requested',
  relation attestation_relation,
  statement text,
  signatory text,
  requested_at timestamptz not null,
  link_expires_at timestamptz not null,
  answered_at timestamptz,
  check ((status = 'requested') = (answered_at is null)),
  unique (application_id, partner_id)
);

create type committee_meeting_kind as enum ('meeting', 'consultation');
create type committee_meeting_status as enum ('planned', 'closed');
create table committee_meeting (
  id uuid primary key default gen_random_uuid(),
  kind committee_meeting_kind not null default 'meeting',
  held_at timestamptz not null,
  place text not null,
  status committee_meeting_status not null default 'planned',
  chair_account_id uuid not null references account (id),
  closed_at timestamptz,
  minutes_file_id uuid references file (id),
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  check ((status = 'closed') = (closed_at is not null))
);
create table attendance (
  meeting_id uuid not null references committee_meeting (id),
  seat_id uuid not null references seat (id),
  present boolean not null,
  -- Who sits for the seat that day: the titular or a substitute.
  represented_by uuid references account (id),
  marked_by uuid not null references account (id),
  marked_at timestamptz not null,
  primary key (meeting_id, seat_id),
  check (present = (represented_by is not null))
);

create type examination_status as enum ('waiting', 'on_agenda', 'decided');
create table examination (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application (id),
  number integer not null,
  version_id uuid not null references application_version (id),
  meeting_id uuid references committee_meeting (id),
  position integer,
  status examination_status not null default 'waiting',
  created_at timestamptz not null default now(),
  check ((status = 'waiting') = (meeting_id is null)),
  unique (application_id, number)
);
create index examination_meeting_idx on examination (meeting_id);

-- An item closed without a quorum: no decision, but the minutes of that meeting say so.
create table examination_return (
  examination_id uuid not null references examination (id),
  meeting_id uuid not null references committee_meeting (id),
  position integer not null,
  rule_version text not null,
  eligible integer not null,
  present integer not null,
  required integer not null,
  closed_by uuid not null references account (id),
  returned_at timestamptz not null,
  primary key (examination_id, meeting_id)
);
create trigger examination_return_append_only before update or delete on examination_return for each row execute function forbid_change();

create type recusal_ground as enum ('governance', 'employment', 'family', 'financial');
create table recusal (
  examination_id uuid not null references examination (id),
  seat_id uuid not null references seat (id),
  ground recusal_ground not null,
  detail text not null,
  declared_by uuid not null references account (id),
  declared_at timestamptz not null,
  primary key (examination_id, seat_id)
);
create trigger recusal_append_only before update or delete on recusal for each row execute function forbid_change();

-- Opinions and votes are revised by a new version; earlier ones stay.
create table opinion (
  id uuid primary key default gen_random_uuid(),
  examination_id uuid not null references examination (id),
  seat_id uuid not null references seat (id),
  version integer not null,
  account_id uuid not null references account (id),
  given_at timestamptz not null,
  unique (examination_id, seat_id, version)
);
create type opinion_criterion_verdict as enum ('met', 'not_met', 'cannot_tell');
create table opinion_criterion (
  opinion_id uuid not null references opinion (id),
  criterion integer not null check (criterion between 1 and 4),
  verdict opinion_criterion_verdict not null,
  reason text not null,
  primary key (opinion_id, criterion)
);
create type seat_vote_vote as enum ('for', 'against', 'adjourn', 'abstain');
create table seat_vote (
  id uuid primary key default gen_random_uuid(),
  examination_id uuid not null references examination (id),
  seat_id uuid not null references seat (id),
  version integer not null,
  -- A vote is cast for one meeting: when the item goes back without a quorum, the seat votes anew.
  meeting_id uuid not null references committee_meeting (id),
  account_id uuid not null references account (id),
  vote seat_vote_vote not null,
  reason text,
  voted_at timestamptz not null,
  check (vote not in ('against', 'adjourn') or length(trim(reason)) > 0),
  unique (examination_id, seat_id, version)
);
create trigger opinion_append_only before update or delete on opinion for each row execute function forbid_change();
create trigger opinion_criterion_append_only before update or delete on opinion_criterion for each row execute function forbid_change();
create trigger seat_vote_append_only before update or delete on seat_vote for each row execute function forbid_change();

create type decision_outcome as enum ('labelled', 'adjourned', 'refused');
create table decision (
  id uuid primary key default gen_random_uuid(),
  examination_id uuid not null unique references examination (id),
  outcome decision_outcome not null,
  rule_version text not null,
  -- Everything the rule read and what it answered, so that the decision can be recomputed.
  facts jsonb not null,
  conditions jsonb not null,
  resubmit_before date,
  decided_at timestamptz not null,
  closed_by uuid not null references account (id)
);
create trigger decision_append_only before update or delete on decision for each row execute function forbid_change();

create table label (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project (id),
  decision_id uuid not null unique references decision (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references account (id),
  revocation_reason text,
  check (ends_at > starts_at),
  check ((revoked_at is null) = (revocation_reason is null))
);
create index label_project_idx on label (project_id);
