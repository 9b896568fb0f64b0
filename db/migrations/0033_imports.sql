-- The label's past, out of its spreadsheets: what was imported, from which file, by whom, and how to take it back.

create type csv_import_kind as enum ('enquiries', 'projects', 'campaigns');
create type csv_import_status as enum ('staged', 'done', 'undone');
create table csv_import (
  id uuid primary key default gen_random_uuid(),
  kind csv_import_kind not null,
  status csv_import_status not null default 'staged',
  file_name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  encoding text not null,
  delimiter text not null,
  -- The file itself, only until it is imported.
  content bytea,
  -- Which heading says what, where the team chose otherwise than we would.
  mapping jsonb not null default '{}' check (jsonb_typeof(mapping) = 'object'),
  created_count integer not null default 0 check (created_count >= 0),
  changed_count integer not null default 0 check (changed_count >= 0),
  unchanged_count integer not null default 0 check (unchanged_count >= 0),
  refused_count integer not null default 0 check (refused_count >= 0),
  -- The refused lines with their reasons, to be corrected and sent again.
  refused_csv text,
  -- Absent for what the installation itself brings.
  created_by uuid references account (id),
  created_at timestamptz not null,
  imported_at timestamptz,
  undone_by uuid references account (id),
  undone_at timestamptz,
  is_demo boolean not null,
  check ((status = 'staged') = (content is not null)),
  check ((status = 'staged') = (imported_at is null)),
  check ((status = 'undone') = (undone_at is not null))
);
create index csv_import_created_idx on csv_import (created_at desc);

-- Steps of a contact of the past; its own row is an enquiry without a person.
create table past_enquiry (
  enquiry_id uuid primary key references enquiry (id),
  import_id uuid not null references csv_import (id),
  line integer not null,
  -- The spreadsheet's own identifier, or the seal of what the line says: a second run finds it.
  key text not null unique,
  fingerprint text not null,
  met_on date,
  applied_on date
);
create index past_enquiry_import_idx on past_enquiry (import_id);
create index past_enquiry_met_idx on past_enquiry (met_on) where met_on is not null;
create index past_enquiry_applied_idx on past_enquiry (applied_on) where applied_on is not null;

create table past_project (
  id uuid primary key default gen_random_uuid(),
  import_id uuid not null references csv_import (id),
  line integer not null,
  key text not null unique,
  fingerprint text not null,
  name text not null check (length(trim(name)) > 0),
  organisation_name text,
  labelled_on date not null,
  commune_code text,
  theme text,
  partner_id uuid references partner (id)
);
create index past_project_import_idx on past_project (import_id);
create index past_project_labelled_idx on past_project (labelled_on);

create table past_campaign (
  id uuid primary key default gen_random_uuid(),
  import_id uuid not null references csv_import (id),
  line integer not null,
  key text not null unique,
  fingerprint text not null,
  title text not null check (length(trim(title)) > 0),
  started_on date,
  ended_on date not null,
  goal_cents integer check (goal_cents > 0),
  collected_cents bigint not null check (collected_cents >= 0),
  citizens integer not null check (citizens >= 0),
  succeeded boolean not null,
  commune_code text,
  theme text,
  partner_id uuid references partner (id),
  -- Where its money stands; absent for a failed campaign and for one that details a total already published.
  ledger_group_id bigint unique references ledger_group (id),
  inside_published boolean not null,
  check (started_on is null or started_on <= ended_on),
  check ((collected_cents = 0) = (citizens = 0)),
  check (ledger_group_id is null or (succeeded and not inside_published))
);
create index past_campaign_import_idx on past_campaign (import_id);
create index past_campaign_ended_idx on past_campaign (ended_on);
