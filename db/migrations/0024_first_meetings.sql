-- The first meeting: two hours at a table, written down once; the application and the campaign begin with it.

create type first_meeting_advice as enum ('yes', 'not_now', 'other_partner');
create table first_meeting (
  id uuid primary key default gen_random_uuid(),
  enquiry_id uuid not null unique references enquiry (id),
  -- Texts of its steps, by key.
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  advice first_meeting_advice,
  goal_cents integer check (goal_cents > 0),
  duration_days integer check (duration_days between 7 and 60),
  threshold_percent integer check (threshold_percent between 0 and 100),
  -- People whom the holder can ask, circle by circle.
  close_people integer check (close_people between 0 and 100000),
  network_people integer check (network_people between 0 and 1000000),
  -- The meeting is over: what was agreed is written in stone and mailed.
  ended_at timestamptz,
  ended_by uuid references account (id),
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((ended_at is null) = (ended_by is null)),
  check (ended_at is null or advice is not null)
);

create table first_meeting_line (
  id uuid primary key default gen_random_uuid(),
  first_meeting_id uuid not null references first_meeting (id) on delete cascade,
  side funding_line_side not null,
  position integer not null,
  label text not null check (length(trim(label)) > 0),
  amount_cents integer not null check (amount_cents > 0),
  -- Of a use: what the campaign pays of it.
  crowd_cents integer not null default 0 check (crowd_cents between 0 and amount_cents),
  check (side = 'use' or crowd_cents = 0),
  unique (first_meeting_id, side, position)
);

create table first_meeting_reward (
  id uuid primary key default gen_random_uuid(),
  first_meeting_id uuid not null references first_meeting (id) on delete cascade,
  position integer not null,
  title text not null check (length(trim(title)) > 0),
  description text not null,
  price_cents integer not null check (price_cents > 0),
  stock integer check (stock > 0),
  delivery_month date not null check (extract(day from delivery_month) = 1),
  hand_over reward_hand_over not null,
  unique (first_meeting_id, position)
);

-- Which appointment the first meeting takes place at; the last one not cancelled is the one.
create table enquiry_appointment (
  booking_id uuid primary key references event_booking (id),
  enquiry_id uuid not null references enquiry (id)
);
create index enquiry_appointment_enquiry_idx on enquiry_appointment (enquiry_id);
-- The link that lets the person choose an hour by themselves.
create table enquiry_booking_link (
  id uuid primary key default gen_random_uuid(),
  enquiry_id uuid not null references enquiry (id),
  secret_hash text not null unique,
  sent_by uuid not null references account (id),
  sent_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > sent_at),
  revoked_at timestamptz
);
create unique index enquiry_booking_link_live_idx on enquiry_booking_link (enquiry_id) where revoked_at is null;

-- What was settled before the label: the campaign's first draft, once there is a label. Nothing is typed twice.
create table campaign_plan (
  project_id uuid primary key references project (id),
  goal_cents integer check (goal_cents > 0),
  duration_days integer check (duration_days between 7 and 60),
  threshold_percent integer check (threshold_percent between 0 and 100),
  -- Lines { label, amountCents } and rewards as the campaign's own tables hold them.
  uses jsonb not null default '[]' check (jsonb_typeof(uses) = 'array'),
  rewards jsonb not null default '[]' check (jsonb_typeof(rewards) = 'array'),
  agreed_at timestamptz not null,
  taken_over_at timestamptz
);

-- The form of a first meeting keeps drafts like the others.
alter table form_draft add column first_meeting_id uuid references first_meeting (id) on delete cascade;
alter table form_draft drop constraint form_draft_check;
alter table form_draft add constraint form_draft_belongs_to_one check (num_nonnulls(application_id, campaign_id, first_meeting_id) = 1);
create unique index form_draft_first_meeting_idx on form_draft (first_meeting_id, form) where first_meeting_id is not null;
