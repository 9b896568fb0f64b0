-- The register of complaints, the site's own texts with their history, and the notice over every page.

alter type transition_subject add value if not exists 'complaint';

create type complaint_status as enum ('received', 'in_progress', 'answered', 'closed');

create table complaint (
  id uuid primary key default gen_random_uuid(),
  -- `R-2026-0007`: drawn in the year of reception.
  year integer not null,
  number integer not null check (number > 0),
  form_token uuid not null unique,
  channel text not null check (channel in ('form', 'mail', 'phone', 'post', 'meeting')),
  subject text not null,
  status complaint_status not null default 'received',
  -- Forgotten with the words, five years after the end.
  name text,
  email text,
  postal_address text,
  body text not null,
  donation_id uuid references donation (id),
  owner_account_id uuid references account (id),
  received_on date not null,
  -- Two months after the reception, or after it was opened again.
  answer_by date not null,
  -- By mail at once, or by post on the day that the team notes.
  acknowledged_at timestamptz,
  answered_at timestamptz,
  outcome text check (outcome in ('upheld', 'partly', 'rejected', 'passed_on')),
  closed_at timestamptz,
  forgotten_at timestamptz,
  is_demo boolean not null,
  created_at timestamptz not null,
  unique (year, number),
  constraint complaint_reachable check (forgotten_at is not null or (name is not null and (email is not null or postal_address is not null))),
  constraint complaint_answered check (status not in ('answered', 'closed') or (answered_at is not null and outcome is not null)),
  constraint complaint_closed check ((status = 'closed') = (closed_at is not null)),
  check (answer_by > received_on)
);
create index complaint_open_idx on complaint (answer_by) where status in ('received', 'in_progress');
create index complaint_donation_idx on complaint (donation_id) where donation_id is not null;

-- The register keeps what came in: who, when and what is never rewritten, only forgotten; no line of it goes.
create function guard_complaint() returns trigger language plpgsql as $$
declare moving text[] := array['status', 'owner_account_id', 'answer_by', 'acknowledged_at', 'answered_at', 'outcome', 'closed_at'];
  forgetting text[] := array['name', 'email', 'postal_address', 'body', 'forgotten_at', 'donation_id'];
begin
  if old.forgotten_at is not null or (to_jsonb(new) - moving) <> (to_jsonb(old) - moving)
      and not (old.status = 'closed' and new.forgotten_at is not null and (to_jsonb(new) - forgetting) = (to_jsonb(old) - forgetting)) then
    raise exception 'complaint % stays as it came', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger complaint_guarded before update on complaint for each row execute function guard_complaint();
create trigger complaint_kept before delete on complaint for each row execute function forbid_change();

-- `answer`: mailed; `note`: the team's alone; `addition`: more from whoever complains.
create table complaint_message (
  id uuid primary key default gen_random_uuid(),
  complaint_id uuid not null references complaint (id),
  form_token uuid not null unique,
  kind text not null check (kind in ('answer', 'note', 'addition')),
  body text not null,
  author_account_id uuid references account (id),
  written_at timestamptz not null,
  check ((kind = 'addition') = (author_account_id is null))
);
create index complaint_message_idx on complaint_message (complaint_id, written_at);
create function guard_complaint_message() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'body') <> (to_jsonb(old) - 'body') or new.body <> '' then
    raise exception 'what was written of a complaint stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger complaint_message_guarded before update on complaint_message for each row execute function guard_complaint_message();
create trigger complaint_message_kept before delete on complaint_message for each row execute function forbid_change();

-- What a donor asked of whoever owes the reward, before complaining.
create table reward_reminder (
  id uuid primary key default gen_random_uuid(),
  form_token uuid not null unique,
  donation_id uuid not null references donation (id),
  body text not null,
  asked_at timestamptz not null
);
create index reward_reminder_donation_idx on reward_reminder (donation_id, asked_at);

-- Every published version of a page's text; without a row, the text that comes with the code.
create table site_text_version (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  number integer not null check (number > 0),
  title text not null check (length(trim(title)) > 0),
  lead text not null,
  body text not null,
  -- Taken again from this version; 0: from the code's own text.
  restored_from integer,
  published_by uuid not null references account (id),
  published_at timestamptz not null,
  unique (key, number)
);
create trigger site_text_version_append_only before update or delete on site_text_version for each row execute function forbid_change();

-- What is being written, one for each text, until it is published.
create table site_text_draft (
  key text primary key,
  title text not null,
  lead text not null,
  body text not null,
  -- The version that was opened: published since by somebody else, the draft is read again first.
  based_on integer not null check (based_on >= 0),
  restored_from integer,
  saved_by uuid not null references account (id),
  saved_at timestamptz not null
);

-- A word over every page, between two moments.
create table site_notice (
  id uuid primary key default gen_random_uuid(),
  form_token uuid not null unique,
  level text not null check (level in ('info', 'warning')),
  body text not null check (length(trim(body)) between 1 and 400),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  written_by uuid not null references account (id),
  written_at timestamptz not null,
  withdrawn_by uuid references account (id),
  withdrawn_at timestamptz,
  check (ends_at > starts_at),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index site_notice_idx on site_notice (ends_at) where withdrawn_at is null;
create function guard_site_notice() returns trigger language plpgsql as $$
declare taking text[] := array['withdrawn_by', 'withdrawn_at'];
begin
  if old.withdrawn_at is not null or (to_jsonb(new) - taking) <> (to_jsonb(old) - taking) then
    raise exception 'notice % is withdrawn, never rewritten', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger site_notice_guarded before update on site_notice for each row execute function guard_site_notice();
create trigger site_notice_kept before delete on site_notice for each row execute function forbid_change();
