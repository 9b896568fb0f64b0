-- Enquiries: who asked, what was said, what was done about it, who waits for what.

alter type transition_subject add value 'enquiry';

-- « Béthune » and « bethune » are one word to whoever searches. Stable as long as nobody edits PostgreSQL's own rules of accents.
create function plain_text(value text) returns text language sql immutable parallel safe strict as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, value))
$$;

create type enquiry_status as enum ('new', 'contacted', 'meeting_planned', 'met', 'invited', 'application', 'closed');
create type enquiry_channel as enum ('form', 'phone', 'email', 'workshop', 'letter', 'partner');
create type enquiry_need as enum ('funding', 'label', 'support', 'orientation', 'unsure');
create type enquiry_source as enum ('search', 'social', 'press', 'acquaintance', 'partner', 'town_hall', 'event', 'other');

create table enquiry (
  id uuid primary key default gen_random_uuid(),
  status enquiry_status not null default 'new',
  channel enquiry_channel not null,
  -- When the person wrote or called; the team may write down a call of last week.
  received_at timestamptz not null,
  -- Absent once anonymised, and in rows of the past that never held a name.
  name text check (length(trim(name)) > 0),
  email citext,
  -- International form: +33321000000.
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  organisation_name text,
  project_name text,
  summary text,
  commune_code text check (commune_code ~ '^[0-9][0-9AB][0-9]{3}$'),
  theme text,
  need enquiry_need,
  source enquiry_source,
  -- The partner that sent it, or entered it itself.
  partner_id uuid references partner (id),
  -- The person agreed that what they said be kept; by phone, somebody of ours asked and wrote it down.
  consented_at timestamptz,
  -- Who wrote it down, and who had answered; absent for the public form.
  entered_by uuid references account (id),
  answered_by uuid references account (id),
  owner_account_id uuid references account (id),
  -- What it became: one story from the first call on.
  project_id uuid unique references project (id),
  -- It was the same request as another one, and leads there.
  merged_into_id uuid references enquiry (id),
  closed_at timestamptz,
  anonymised_at timestamptz,
  -- Imported from the label's own past: no person in it, never added to what is live.
  is_history boolean not null default false,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  search_text text generated always as (plain_text(coalesce(name, '') || ' ' || coalesce(project_name, '') || ' '
    || coalesce(organisation_name, '') || ' ' || coalesce(email::text, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(summary, ''))) stored,
  constraint enquiry_can_be_answered check (is_history or anonymised_at is not null or (name is not null and summary is not null
    and consented_at is not null and (email is not null or phone is not null))),
  constraint enquiry_forgotten_whole check (anonymised_at is null or (name is null and email is null and phone is null
    and organisation_name is null and project_name is null and summary is null)),
  constraint enquiry_closed_is_dated check ((status = 'closed') = (closed_at is not null)),
  constraint enquiry_became_project check (status <> 'application' or is_history or project_id is not null),
  constraint enquiry_form_enters_itself check (channel <> 'form' or entered_by is null),
  constraint enquiry_not_merged_into_itself check (merged_into_id <> id)
);
create index enquiry_status_idx on enquiry (status, received_at);
create index enquiry_received_idx on enquiry (received_at);
create index enquiry_owner_idx on enquiry (owner_account_id);
create index enquiry_email_idx on enquiry (email);
create index enquiry_phone_idx on enquiry (phone);
create index enquiry_merged_idx on enquiry (merged_into_id);
create index enquiry_commune_idx on enquiry (commune_code);
create index enquiry_name_idx on enquiry using gin (plain_text(name) gin_trgm_ops);
create index enquiry_search_idx on enquiry using gin (search_text gin_trgm_ops);

-- One leads to one that stands by itself; so no circle can be drawn.
create function enquiry_merge_guard() returns trigger language plpgsql as $$
begin
  if exists (select from enquiry where id = new.merged_into_id and merged_into_id is not null) then
    raise exception 'enquiry % is itself merged', new.merged_into_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger enquiry_merge_guarded before insert or update of merged_into_id on enquiry
  for each row when (new.merged_into_id is not null) execute function enquiry_merge_guard();

-- What was said stays as it was said; only forgetting the whole enquiry may empty these texts.
create function enquiry_text_guard() returns trigger language plpgsql as $$
declare kept text[] := case tg_table_name when 'enquiry_note' then array['text'] else array['previous', 'corrected'] end;
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - kept) = (to_jsonb(old) - kept)
    and not exists (select from jsonb_each(to_jsonb(new)) field where field.key = any (kept) and field.value <> 'null'::jsonb)
    and exists (select from enquiry where id = old.enquiry_id and anonymised_at is not null) then
    return new;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create type enquiry_note_kind as enum ('note', 'call', 'email', 'meeting');
-- Private: for the team alone.
create table enquiry_note (
  id uuid primary key default gen_random_uuid(),
  enquiry_id uuid not null references enquiry (id),
  kind enquiry_note_kind not null default 'note',
  text text check (length(trim(text)) > 0),
  happened_at timestamptz not null,
  written_by uuid not null references account (id),
  written_at timestamptz not null
);
create index enquiry_note_enquiry_idx on enquiry_note (enquiry_id, happened_at);
create trigger enquiry_note_kept before update or delete on enquiry_note for each row execute function enquiry_text_guard();

-- A field said anew: what was written, what it becomes, who and when. The enquiry's row holds the newest.
create table enquiry_amendment (
  id bigint generated always as identity primary key,
  enquiry_id uuid not null references enquiry (id),
  field text not null check (field ~ '^[a-z][A-Za-z]+$'),
  previous text,
  corrected text,
  account_id uuid not null references account (id),
  at timestamptz not null
);
create index enquiry_amendment_enquiry_idx on enquiry_amendment (enquiry_id, id);
create trigger enquiry_amendment_kept before update or delete on enquiry_amendment for each row execute function enquiry_text_guard();

-- The next gesture, its day and its owner.
create table enquiry_follow_up (
  id uuid primary key default gen_random_uuid(),
  enquiry_id uuid not null references enquiry (id),
  -- Absent once the enquiry is anonymised.
  action text check (length(trim(action)) > 0),
  due_on date not null,
  owner_account_id uuid not null references account (id),
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references account (id),
  check ((done_at is null) = (done_by is null))
);
create index enquiry_follow_up_enquiry_idx on enquiry_follow_up (enquiry_id, due_on);
create index enquiry_follow_up_open_idx on enquiry_follow_up (due_on) where done_at is null;

create table enquiry_merge (
  id uuid primary key default gen_random_uuid(),
  merged_id uuid not null references enquiry (id),
  kept_id uuid not null references enquiry (id),
  reason text not null check (length(trim(reason)) > 0),
  account_id uuid not null references account (id),
  at timestamptz not null,
  check (merged_id <> kept_id)
);
create index enquiry_merge_merged_idx on enquiry_merge (merged_id, at desc);
create index enquiry_merge_kept_idx on enquiry_merge (kept_id);
create trigger enquiry_merge_append_only before update or delete on enquiry_merge for each row execute function forbid_change();

-- A merge taken back: once, and said why.
create table enquiry_merge_undo (
  merge_id uuid primary key references enquiry_merge (id),
  reason text not null check (length(trim(reason)) > 0),
  account_id uuid not null references account (id),
  at timestamptz not null
);
create trigger enquiry_merge_undo_append_only before update or delete on enquiry_merge_undo for each row execute function forbid_change();
