-- The citizen budget: one edition a year, its initiatives, and the round in which they are voted on.

create type edition_status as enum ('draft', 'published');
create type edition_counting as enum (
  'award-scale', 'top-n', 'greedy', 'greedy-no-skip', 'greedy-threshold', 'mes-add1', 'mes-add1-noexhaustive', 'mes-add1u'
);
create type ballot_form as enum ('approval', 'knapsack');

-- Rules are data: they may change until the round is sealed, and not once after.
create table edition (
  id uuid primary key default gen_random_uuid(),
  year integer not null unique check (year between 2015 and 2100),
  name text not null check (length(trim(name)) > 0),
  status edition_status not null default 'draft',
  envelope_cents bigint not null check (envelope_cents > 0),
  counting edition_counting not null default 'award-scale',
  -- The award scale's step; the number of winners of `top-n`.
  step_cents bigint not null default 10000 check (step_cents > 0),
  winners_count integer check (winners_count between 1 and 500),
  ballot_form ballot_form not null default 'approval',
  min_choices integer not null default 1 check (min_choices >= 1),
  max_choices integer not null default 3,
  blank_allowed boolean not null default true,
  min_age integer not null default 11 check (min_age between 0 and 99),
  -- How many people one mailbox may vouch for (families, children).
  voters_per_mailbox integer not null default 1 check (voters_per_mailbox between 1 and 40),
  -- Where voters live; absent: the whole territory.
  commune_codes text[] check (cardinality(commune_codes) > 0),
  published_at timestamptz,
  is_demo boolean not null default false,
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  check (min_choices <= max_choices and max_choices <= 50),
  check ((counting = 'top-n') = (winners_count is not null)),
  check ((status = 'published') = (published_at is not null))
);

create table edition_category (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id),
  position integer not null check (position > 0),
  name text not null check (length(trim(name)) > 0),
  explanation text not null default '',
  floor_cents bigint not null check (floor_cents > 0),
  cap_cents bigint not null check (cap_cents >= floor_cents),
  unique (edition_id, position) deferrable initially immediate,
  unique (edition_id, name),
  unique (edition_id, id)
);

create type edition_phase_kind as enum ('ideas', 'files', 'committee', 'budget_writing', 'shooting', 'training', 'vote', 'results', 'accountability');
-- The year's calendar, by days of Paris, both included.
create table edition_phase (
  edition_id uuid not null references edition (id),
  kind edition_phase_kind not null,
  starts_on date not null,
  ends_on date not null,
  primary key (edition_id, kind),
  check (ends_on >= starts_on)
);

-- The grid by which the committee looks at initiatives: the edition's own.
create table edition_criterion (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id),
  position integer not null check (position > 0),
  title text not null check (length(trim(title)) > 0),
  question text not null check (length(trim(question)) > 0),
  unique (edition_id, position) deferrable initially immediate,
  unique (edition_id, id)
);

create type initiative_status as enum (
  'idea', 'file', 'submitted', 'changes_requested', 'checked', 'selected', 'not_selected', 'withdrawn'
);
-- One project's candidacy in one edition: the same project as the label's.
create table initiative (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id),
  project_id uuid not null references project (id),
  category_id uuid,
  status initiative_status not null default 'idea',
  -- Words of the public page.
  title text not null check (length(trim(title)) > 0),
  summary text not null,
  -- What is asked of the envelope.
  request_cents bigint check (request_cents > 0),
  is_demo boolean not null default false,
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  foreign key (edition_id, category_id) references edition_category (edition_id, id),
  unique (edition_id, project_id),
  unique (edition_id, id)
);
create index initiative_project_idx on initiative (project_id);

-- The vote of an edition, from preparation to publication (docs/decisions/secret-vote.md).
create table ballot_round (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null unique references edition (id),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- The office's P-256 public key (raw, 65 bytes); the private one is split and never stored.
  public_key bytea check (length(public_key) = 65),
  -- SHA-256 of everything that may not change, in hexadecimal.
  seal text check (seal ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz,
  -- Nobody votes any more; the box is mixed, its slots dropped and its fingerprints published.
  closed_at timestamptz,
  chain_head text check (chain_head ~ '^[0-9a-f]{64}$'),
  -- The office has opened every ballot, once.
  opened_at timestamptz,
  results_published_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null,
  check (closes_at > opens_at),
  check ((seal is null) = (sealed_at is null) and (seal is null or public_key is not null)),
  check ((closed_at is null) = (chain_head is null) and (closed_at is null or sealed_at is not null)),
  check (opened_at is null or opened_at >= closed_at),
  check (results_published_at is null or results_published_at >= opened_at)
);

-- What stands on the ballot, as it was sealed. A withdrawn initiative stays listed and is never funded.
create table ballot_line (
  round_id uuid not null references ballot_round (id),
  initiative_id uuid not null references initiative (id),
  -- Printed on paper ballots and drawn by lot: also the order that parts ties.
  number integer not null check (number > 0),
  cost_cents bigint not null check (cost_cents > 0),
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(trim(withdrawal_reason)) > 0),
  primary key (round_id, initiative_id),
  unique (round_id, number),
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);

-- What the seal covers is kept as it was sealed.
create function refuse_once_sealed() returns trigger language plpgsql as $$
declare edition_of uuid := case when tg_op = 'DELETE' then old.edition_id else new.edition_id end;
begin
  if exists (select from ballot_round where edition_id = edition_of and sealed_at is not null) then
    raise exception '%: the rules of edition % are sealed', tg_table_name, edition_of using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger edition_category_sealed before insert or update or delete on edition_category for each row execute function refuse_once_sealed();

create function edition_guard() returns trigger language plpgsql as $$
declare free text[] := array['name'];
begin
  if (to_jsonb(new) - free) <> (to_jsonb(old) - free) and exists (select from ballot_round where edition_id = old.id and sealed_at is not null) then
    raise exception 'the rules of edition % are sealed', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger edition_sealed before update on edition for each row execute function edition_guard();

create function ballot_line_guard() returns trigger language plpgsql as $$
declare
  round_of uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
  withdrawal text[] := array['withdrawn_at', 'withdrawal_reason'];
begin
  if exists (select from ballot_round where id = round_of and sealed_at is not null)
    and not (tg_op = 'UPDATE' and old.withdrawn_at is null and (to_jsonb(new) - withdrawal) = (to_jsonb(old) - withdrawal)) then
    raise exception 'the ballot of round % is sealed', round_of using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger ballot_line_sealed before insert or update or delete on ballot_line for each row execute function ballot_line_guard();

-- Each step of a round is taken once and never taken back.
create function ballot_round_guard() returns trigger language plpgsql as $$
declare steps text[] := array['closed_at', 'chain_head', 'opened_at', 'results_published_at'];
begin
  if tg_op = 'DELETE' then
    if old.sealed_at is not null then raise exception 'round % is sealed', old.id using errcode = 'restrict_violation'; end if;
    return old;
  end if;
  if old.sealed_at is not null and ((to_jsonb(new) - steps) <> (to_jsonb(old) - steps)
    or (old.closed_at is not null and (new.closed_at, new.chain_head) is distinct from (old.closed_at, old.chain_head))
    or (old.opened_at is not null and new.opened_at is distinct from old.opened_at)
    or (old.results_published_at is not null and new.results_published_at is distinct from old.results_published_at)) then
    raise exception 'round % keeps what was sealed', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ballot_round_kept before update or delete on ballot_round for each row execute function ballot_round_guard();
