-- What a session knows of itself: who may still use it, and what its owner recognises it by.
alter table session
  add column handle uuid not null unique default gen_random_uuid(),
  add column last_seen_at timestamptz not null default now(),
  add column user_agent text not null default '',
  -- When the second factor was given; null = the password alone.
  add column stepped_up_at timestamptz;

-- One authenticator application per account. The secret is encrypted with a key drawn from the application's secret.
create table second_factor (
  account_id uuid primary key references account (id) on delete cascade,
  sealed_secret text not null,
  -- Null while the first code has not been typed: nothing is asked yet.
  confirmed_at timestamptz,
  -- The newest time step whose code was taken: neither it nor an older one is taken again.
  last_step bigint not null default 0,
  failures integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);

-- For whoever lost the telephone: each opens once.
create table recovery_code (
  account_id uuid not null references second_factor (account_id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- A desk given to somebody, by whatever hand, ends what was opened before it: the new right starts with a new session.
create function end_sessions_of_mandate() returns trigger language plpgsql as $$
begin
  delete from session where user_id = new.account_id;
  return null;
end $$;
create trigger mandate_ends_sessions after insert on mandate for each row execute function end_sessions_of_mandate();

create function end_sessions_of_team() returns trigger language plpgsql as $$
begin
  delete from session where user_id = new.id;
  return null;
end $$;
create trigger team_ends_sessions after update of is_team on account for each row
  when (new.is_team and not old.is_team) execute function end_sessions_of_team();

alter type email_code_purpose add value 'email';

-- An address asked for and not proved yet. Every request stays: they are counted by the hour.
create table email_change (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account (id) on delete cascade,
  email citext not null,
  code_id uuid references email_code (id) on delete set null,
  created_at timestamptz not null default now(),
  -- Confirmed, cancelled or replaced by another.
  ended_at timestamptz
);
create unique index email_change_one_pending on email_change (account_id) where ended_at is null;
