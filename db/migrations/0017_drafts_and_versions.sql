-- What is being typed in one form of one application or campaign, valid or not: a layer over the content, never the content.
create sequence form_draft_version;
create table form_draft (
  id uuid primary key default gen_random_uuid(),
  application_id uuid references label_application (id) on delete cascade,
  campaign_id uuid references campaign (id) on delete cascade,
  form text not null check (form ~ '^[a-z0-9-]{1,60}$'),
  fields jsonb not null check (jsonb_typeof(fields) = 'object' and octet_length(fields::text) <= 100000),
  -- False once the form itself was saved: the row then only remembers by whom and when.
  pending boolean not null,
  -- Never the same twice, even after the row was deleted: what a page knew is compared with it.
  version bigint not null default nextval('form_draft_version'),
  -- The open page that saved last; its own later saves are no conflict.
  tab text not null check (length(tab) <= 40),
  saved_by uuid not null references account (id),
  saved_at timestamptz not null,
  check (num_nonnulls(application_id, campaign_id) = 1)
);
create unique index form_draft_application_idx on form_draft (application_id, form) where application_id is not null;
create unique index form_draft_campaign_idx on form_draft (campaign_id, form) where campaign_id is not null;

-- What the team read, and what it approved: a campaign as it was that day.
create type campaign_version_cause as enum ('submitted', 'approved');
create table campaign_version (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  number integer not null,
  cause campaign_version_cause not null,
  content jsonb not null,
  made_by uuid not null references account (id),
  made_at timestamptz not null,
  unique (campaign_id, number)
);
create trigger campaign_version_append_only before update or delete on campaign_version for each row execute function forbid_change();
