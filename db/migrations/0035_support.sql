-- Support of labelled projects: who follows them, what was said and done, what is still to do, who was told, how it ended.

-- Who of the team follows a project; the newest line counts.
create table support_assignment (
  id bigint generated always as identity primary key,
  project_id uuid not null references project (id),
  -- Absent: nobody for now.
  supporter_account_id uuid references account (id),
  assigned_by uuid not null references account (id),
  assigned_at timestamptz not null
);
create index support_assignment_project_idx on support_assignment (project_id, id desc);
create trigger support_assignment_append_only before update or delete on support_assignment for each row execute function forbid_change();

create type support_entry_kind as enum ('call', 'meeting', 'review', 'video', 'press', 'other');
-- The logbook. A line is never rewritten: a correction is a new line that stands in the place of an earlier one, once.
create table support_entry (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project (id),
  kind support_entry_kind not null,
  -- Private: for the label team alone.
  is_private boolean not null,
  -- A day in Paris.
  happened_on date not null,
  with_whom text check (length(trim(with_whom)) between 1 and 200),
  minutes integer not null check (minutes between 0 and 1440),
  text text not null check (length(trim(text)) > 0),
  -- The text that was read, for a review.
  campaign_version_id uuid references campaign_version (id),
  written_by uuid not null references account (id),
  written_at timestamptz not null,
  corrects_id uuid unique,
  -- The correction takes the line away: it had no business here.
  withdrawn boolean not null default false,
  unique (project_id, id),
  constraint support_entry_corrects_its_own foreign key (project_id, corrects_id) references support_entry (project_id, id),
  constraint support_entry_not_itself check (corrects_id <> id),
  constraint support_entry_withdraws_another check (not withdrawn or corrects_id is not null),
  constraint support_entry_reads_in_review check (campaign_version_id is null or kind = 'review')
);
create index support_entry_project_idx on support_entry (project_id, happened_on desc);
create index support_entry_time_idx on support_entry (happened_on) where minutes > 0;
create index support_entry_version_idx on support_entry (campaign_version_id) where campaign_version_id is not null;
create trigger support_entry_append_only before update or delete on support_entry for each row execute function forbid_change();

create type support_task_owner as enum ('team', 'holder');
create type support_task_anchor as enum ('day', 'launch', 'end');
-- Something to do, on a day of its own or so many days from the opening or the end of the label's campaign.
create table support_task (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project (id),
  label_id uuid not null references label (id),
  title text not null check (length(trim(title)) between 1 and 200),
  owner support_task_owner not null,
  anchor support_task_anchor not null,
  due_on date,
  offset_days integer check (offset_days between -365 and 365),
  -- The line of a set of the label's that it comes from.
  template_key text check (template_key ~ '^[a-z]+\.[a-z_]+$'),
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  unique (label_id, template_key),
  constraint support_task_due_one_way check ((anchor = 'day') = (due_on is not null) and (anchor = 'day') = (offset_days is null))
);
create index support_task_project_idx on support_task (project_id, created_at);
create trigger support_task_append_only before update or delete on support_task for each row execute function forbid_change();

create type support_task_state as enum ('done', 'open', 'dropped');
-- Each tick, and each tick taken back; the newest line counts.
create table support_task_mark (
  id bigint generated always as identity primary key,
  task_id uuid not null references support_task (id),
  state support_task_state not null,
  account_id uuid not null references account (id),
  at timestamptz not null
);
create index support_task_mark_task_idx on support_task_mark (task_id, id desc);
create trigger support_task_mark_append_only before update or delete on support_task_mark for each row execute function forbid_change();

create type support_relay_kind as enum ('partner', 'media', 'commune', 'other');
-- Who was told about the project, to pass it on.
create table support_relay (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project (id),
  kind support_relay_kind not null,
  name text not null check (length(trim(name)) between 1 and 160),
  partner_id uuid references partner (id),
  commune_code text check (commune_code ~ '^[0-9][0-9AB][0-9]{3}$'),
  told_on date not null,
  what text check (length(trim(what)) between 1 and 500),
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  constraint support_relay_partner_is_named check (partner_id is null or kind = 'partner'),
  constraint support_relay_commune_is_named check (commune_code is null or kind = 'commune')
);
create index support_relay_project_idx on support_relay (project_id, told_on desc);
create trigger support_relay_append_only before update or delete on support_relay for each row execute function forbid_change();

create type support_relay_outcome as enum ('relayed', 'promised', 'declined', 'silent');
-- What came of it; the newest line counts.
create table support_relay_result (
  id bigint generated always as identity primary key,
  relay_id uuid not null references support_relay (id),
  outcome support_relay_outcome not null,
  note text check (length(trim(note)) between 1 and 500),
  url text check (url ~ '^https?://'),
  account_id uuid not null references account (id),
  at timestamptz not null
);
create index support_relay_result_relay_idx on support_relay_result (relay_id, id desc);
create trigger support_relay_result_append_only before update or delete on support_relay_result for each row execute function forbid_change();

-- What the team keeps of a support once its campaign is over; written again, the newest counts.
create table support_report (
  id bigint generated always as identity primary key,
  project_id uuid not null references project (id),
  campaign_id uuid not null references campaign (id),
  conclusion text not null check (length(trim(conclusion)) > 0),
  written_by uuid not null references account (id),
  written_at timestamptz not null
);
create index support_report_campaign_idx on support_report (campaign_id, id desc);
create trigger support_report_append_only before update or delete on support_report for each row execute function forbid_change();
