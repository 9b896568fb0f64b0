-- The journal of what people change: appended, never rewritten, each row sealed with the one before it.

-- Keys that could hold a secret (app/lib/audit-secrets.ts says the same to the program).
create function audit_key_is_secret(key text) returns boolean language sql immutable as $$
  select key ~* '(password|passphrase|hash|secret|token|otp|cookie|iban|cvc|session_?id|(api|private)_?key)'
    or (key ~* '(^|_)codes?$|[a-z]Codes?$' and key !~* '^(commune|epci|postal)_?codes?$')
$$;

create function audit_value_is_secret(value text) returns boolean language sql immutable as $$
  select value ~ '(sk|rk)_(test|live)_|whsec_|\$argon2|-----BEGIN'
$$;

create function audit_has_secret(facts jsonb) returns boolean language sql immutable as $$
  select exists (
    select from jsonb_path_query(facts, 'strict $.**') node
    where case jsonb_typeof(node)
      when 'object' then exists (select from jsonb_object_keys(node) key where audit_key_is_secret(key))
      when 'string' then audit_value_is_secret(node #>> '{}')
      else false end)
$$;

create type audit_actor_kind as enum ('person', 'system', 'stripe', 'demo');

create table audit_entry (
  -- 1, 2, 3… without a gap: given by the trigger, whatever the insertion says.
  position bigint primary key,
  -- By the product's clock; and when it was really written.
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor_kind audit_actor_kind not null,
  -- No foreign keys: the journal outlives what it names.
  actor_account_id uuid,
  actor_role text,
  actor_name text,
  action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  object_kind text not null check (object_kind ~ '^[a-z_]+$'),
  object_id text not null,
  before jsonb check (not audit_has_secret(before)),
  after jsonb check (not audit_has_secret(after)),
  reason text check (not audit_value_is_secret(reason)),
  request_id text,
  previous_hash text not null,
  hash text not null unique,
  check ((actor_kind = 'person') = (actor_account_id is not null))
);
create index audit_entry_object_idx on audit_entry (object_kind, object_id, position desc);
create index audit_entry_actor_idx on audit_entry (actor_account_id, position desc);
create index audit_entry_action_idx on audit_entry (action, position desc);
create index audit_entry_at_idx on audit_entry (at);

-- `5:texte` for a value, `-` for none: no two different rows read alike.
create function audit_field(value text) returns text language sql immutable as $$
  select case when value is null then '-' else octet_length(value) || ':' || value end
$$;

create function audit_instant(value timestamptz) returns text language sql stable as $$
  select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- SHA-256, in hexadecimal, of every column of the row and the hash of the row before.
create function audit_hash(e audit_entry) returns text language sql stable as $$
  select encode(sha256(convert_to(
    audit_field(e.position::text) || audit_field(audit_instant(e.at)) || audit_field(audit_instant(e.recorded_at))
    || audit_field(e.actor_kind::text) || audit_field(e.actor_account_id::text) || audit_field(e.actor_role) || audit_field(e.actor_name)
    || audit_field(e.action) || audit_field(e.object_kind) || audit_field(e.object_id)
    || audit_field(e.before::text) || audit_field(e.after::text) || audit_field(e.reason) || audit_field(e.request_id)
    || audit_field(e.previous_hash), 'UTF8')), 'hex')
$$;

-- One at a time: each waits until the row before its own is committed.
create function audit_chain() returns trigger language plpgsql as $$
declare last record;
begin
  perform pg_advisory_xact_lock(hashtext('audit_entry'));
  select position, hash into last from audit_entry order by position desc limit 1;
  new.position := coalesce(last.position, 0) + 1;
  new.recorded_at := clock_timestamp();
  new.previous_hash := coalesce(last.hash, repeat('0', 64));
  new.hash := audit_hash(new);
  return new;
end $$;
create trigger audit_entry_chain before insert on audit_entry for each row execute function audit_chain();
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function forbid_change();
create trigger audit_entry_no_truncate before truncate on audit_entry execute function forbid_change();

-- What a command has to say waits here until its commit: the chain's lock is then taken last, whatever the command's
-- order, so that it is held for a moment and no deadlock can pass through it. Always empty to everybody else.
create table audit_intent (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind audit_actor_kind not null,
  actor_account_id uuid,
  actor_role text,
  actor_name text,
  action text not null,
  object_kind text not null,
  object_id text not null,
  before jsonb check (not audit_has_secret(before)),
  after jsonb check (not audit_has_secret(after)),
  reason text check (not audit_value_is_secret(reason)),
  request_id text
);

create function audit_seal() returns trigger language plpgsql as $$
begin
  insert into audit_entry (at, actor_kind, actor_account_id, actor_role, actor_name, action, object_kind, object_id, before, after, reason, request_id)
  values (new.at, new.actor_kind, new.actor_account_id, new.actor_role, new.actor_name, new.action, new.object_kind, new.object_id,
    new.before, new.after, new.reason, new.request_id);
  delete from audit_intent where id = new.id;
  return null;
end $$;
create constraint trigger audit_intent_sealed after insert on audit_intent deferrable initially deferred for each row execute function audit_seal();
create function audit_intent_waits() returns trigger language plpgsql as $$
begin
  raise exception 'audit_intent is not to be changed: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger audit_intent_no_update before update on audit_intent for each row execute function audit_intent_waits();

-- Each verification of the chain, and the head it saw: the next one must find that head again.
create table audit_check (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  entries bigint not null,
  head_position bigint not null,
  head_hash text not null,
  -- Null when all is well.
  broken_position bigint,
  problem text,
  check ((broken_position is null) = (problem is null))
);
create trigger audit_check_append_only before update or delete on audit_check for each row execute function forbid_change();
create trigger audit_check_no_truncate before truncate on audit_check execute function forbid_change();
