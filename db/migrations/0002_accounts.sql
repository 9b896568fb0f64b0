create table account (
  id uuid primary key default gen_random_uuid(),
  email citext not null unique,
  name text not null,
  password_hash text not null,
  email_verified_at timestamptz,
  is_team boolean not null default false,
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
alter table file add foreign key (uploaded_by) references account (id);
alter table transition add foreign key (account_id) references account (id);

-- Lucia's table. The id is the SHA-256 of what the cookie holds.
create table session (
  id text primary key,
  user_id uuid not null references account (id) on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index session_user_idx on session (user_id);

create type email_code_purpose as enum ('verification', 'password');

-- A code mailed, and typed on the page that waits for it. Without an account it is a decoy: mailed to nobody, it behaves alike.
create table email_code (
  id uuid primary key default gen_random_uuid(),
  purpose email_code_purpose not null,
  email citext not null,
  account_id uuid references account (id) on delete cascade,
  -- What the account takes when the code is typed: the choice of this form, not of another one sent meanwhile.
  name text,
  password_hash text,
  code_hash text not null,
  attempts integer not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index email_code_email_idx on email_code (email, purpose, created_at desc);
