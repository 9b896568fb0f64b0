-- Who may open the restricted file, besides belonging to the team.
alter table account add column keeps_vigilance boolean not null default false;
alter table account add constraint vigilance_is_team check (is_team or not keeps_vigilance);

-- What the site noticed about money, once each; a person reads it and says what came of it.
create type vigilance_alert_kind as enum ('card_testing', 'cumulated', 'split', 'same_card', 'own_funding', 'public_appeal');
create type vigilance_alert_status as enum ('open', 'reviewed', 'closed');
create table vigilance_alert (
  id uuid primary key default gen_random_uuid(),
  kind vigilance_alert_kind not null,
  -- What it is about, so that the same fact is said once: `<kind>:<subject>:<period>`. Cards stand there as keyed hashes.
  key text not null unique,
  campaign_id uuid references campaign (id),
  organisation_id uuid references organisation (id),
  email citext,
  -- The figures, as they were seen.
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  rules_version text not null,
  opened_at timestamptz not null,
  status vigilance_alert_status not null default 'open'
);
create index vigilance_alert_open_idx on vigilance_alert (opened_at desc) where status <> 'closed';
create index vigilance_alert_campaign_idx on vigilance_alert (campaign_id);
create index vigilance_alert_organisation_idx on vigilance_alert (organisation_id);

-- What was decided about an alert: each step with its reason and its author.
create table vigilance_alert_step (
  id bigint generated always as identity primary key,
  alert_id uuid not null references vigilance_alert (id) on delete cascade,
  status vigilance_alert_status not null,
  reason text not null check (length(trim(reason)) > 0),
  account_id uuid not null references account (id),
  at timestamptz not null
);
create index vigilance_alert_step_alert_idx on vigilance_alert_step (alert_id, id);

-- The restricted file: what is feared of a project or of who carries it, and who the donors above the threshold are.
create type risk_level as enum ('low', 'middle', 'high');
create table risk_note (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  project_id uuid references project (id),
  level risk_level not null,
  text text not null check (length(trim(text)) > 0),
  written_by uuid not null references account (id),
  written_at timestamptz not null
);
create index risk_note_organisation_idx on risk_note (organisation_id, written_at desc);

create table donor_identity (
  donation_id uuid primary key references donation (id),
  -- R561-5 of the code monétaire et financier: names, date and place of birth.
  family_name text not null check (length(trim(family_name)) > 0),
  given_names text not null check (length(trim(given_names)) > 0),
  birth_date date not null,
  birth_place text not null check (length(trim(birth_place)) > 0),
  declared_at timestamptz not null
);

-- What the nightly erasure took away: counts, never whom.
create table vigilance_erasure (
  day date primary key,
  identities integer not null,
  notes integer not null,
  alerts integer not null,
  card_tries integer not null,
  clients integer not null,
  ended_at timestamptz not null
);
