-- The door of the vote: what it must remember for a quarter of an hour, and codes that are each worth one vote. Nothing here
-- says who somebody is: identities are hashed with a key that is no part of the database (docs/decisions/voters.md).

-- A code mailed to a voter. The mailbox is a hash of its own, which the roll does not know; used or over, the row goes.
create table voter_code (
  id uuid primary key,
  round_id uuid not null references ballot_round (id),
  mailbox_hash text not null,
  code_hash text not null,
  attempts integer not null default 0,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create index voter_code_mailbox_idx on voter_code (mailbox_hash, created_at);

-- Codes on paper for a class, a comptoir: so many drawn for a named group.
create table access_group (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references ballot_round (id),
  name text not null check (length(trim(name)) > 0),
  drawn integer not null check (drawn between 1 and 200),
  -- Taken back before anybody used them; those used are `drawn` less these and the rows that are left.
  withdrawn integer not null default 0 check (withdrawn between 0 and drawn),
  is_demo boolean not null default false,
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  unique (round_id, name)
);

-- A code that may still be used, hashed. Voting deletes it: nothing says which code was whose.
create table access_code (
  code_hash bytea primary key check (length(code_hash) = 32),
  group_id uuid not null references access_group (id)
);
create index access_code_group_idx on access_code (group_id);

-- That a roll's key is gone, and since when: from then on nobody can say who voted, nor hash a name again.
create table roll_key_end (
  round_id uuid primary key references ballot_round (id),
  destroyed_at timestamptz not null
);

-- Codes are drawn for a round, and end with its close: none is added once nobody votes any more.
create function access_group_guard() returns trigger language plpgsql as $$
begin
  if exists (select from ballot_round where id = new.round_id and closed_at is not null) then
    raise exception 'round % is closed', new.round_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger access_group_open before insert on access_group for each row execute function access_group_guard();
