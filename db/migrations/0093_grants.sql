-- After the vote: each winner's grant, from the convention to the account given. Public money of the Département, paid by its own
-- accountant: nothing of it enters the donations' ledger (docs/decisions/grants.md).

create type grant_status as enum (
  'proposed', 'convention_sent', 'signed', 'paying', 'account_due', 'account_given', 'accepted', 'reclaimed', 'renounced', 'cancelled'
);
create type grant_moment as enum ('signature', 'account');

-- An edition's own way to pay; without a row, the default of `grant-plan.ts`.
create table grant_rules (
  edition_id uuid primary key references edition (id),
  -- The Cap ESS bonus: at most so much for one grant, and so much for the whole edition. Zero: none this year.
  bonus_cap_cents bigint not null check (bonus_cap_cents >= 0),
  bonus_total_cents bigint not null check (bonus_total_cents >= 0),
  -- Percents of the award, in the order of payment: `[{"moment": "signature", "percent": 70}, …]`.
  instalments jsonb not null check (jsonb_typeof(instalments) = 'array'),
  account_due_on date not null,
  -- Who signs for the Département.
  signatory text not null check (length(trim(signatory)) > 0),
  saved_by uuid not null references account (id),
  saved_at timestamptz not null
);

create table project_grant (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id),
  -- In the edition: part of the convention's number.
  number integer not null check (number > 0),
  initiative_id uuid not null unique,
  project_id uuid not null references project (id),
  -- How the amount came about: votes decided how much, or only who.
  basis text not null check (basis in ('scale', 'selection')),
  award_cents bigint not null check (award_cents > 0),
  status grant_status not null default 'proposed',
  -- What it is for, in the words of the convention.
  object text not null check (length(trim(object)) > 0),
  account_due_on date not null,
  opened_by uuid not null references account (id),
  opened_at timestamptz not null,
  is_demo boolean not null,
  unique (edition_id, number),
  foreign key (edition_id, initiative_id) references initiative (edition_id, id)
);
create index project_grant_project_idx on project_grant (project_id);
create index project_grant_due_idx on project_grant (account_due_on) where status in ('signed', 'paying', 'account_due');

-- The jury's choice, with its reason; a line of its own in the convention.
create table grant_bonus (
  grant_id uuid primary key references project_grant (id),
  cents bigint not null check (cents > 0),
  reason text not null check (length(trim(reason)) >= 10),
  decided_on date not null,
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null
);

create table grant_instalment (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references project_grant (id),
  number integer not null check (number > 0),
  kind text not null check (kind in ('award', 'bonus')),
  moment grant_moment not null,
  -- Zero: nothing is left to pay of it, once the account says that less was spent.
  cents bigint not null check (cents >= 0),
  lowered_reason text,
  unique (grant_id, number)
);

create type grant_payment_status as enum ('recorded', 'confirmed', 'refused');
-- The Département's transfer, noted by one person and confirmed by another.
create table grant_payment (
  id uuid primary key default gen_random_uuid(),
  instalment_id uuid not null references grant_instalment (id),
  form_token uuid not null unique,
  status grant_payment_status not null default 'recorded',
  cents bigint not null check (cents > 0),
  paid_on date not null,
  reference text not null check (length(trim(reference)) > 0),
  -- The last four characters of the account that was paid.
  account_end text not null check (length(account_end) = 4),
  evidence_file_id uuid not null unique references file (id),
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null,
  decided_by uuid references account (id),
  decided_at timestamptz,
  decision_reason text,
  constraint grant_payment_second_person check (decided_by is null or decided_by <> recorded_by),
  constraint grant_payment_decided check ((status = 'recorded') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index grant_payment_standing on grant_payment (instalment_id) where status <> 'refused';

-- What is planned and, at the end, spent: planned here, frozen in the convention.
create table grant_budget_line (
  grant_id uuid not null references project_grant (id),
  position integer not null check (position >= 0),
  label text not null check (length(trim(label)) > 0),
  planned_cents bigint not null check (planned_cents > 0),
  primary key (grant_id, position)
);

create table grant_milestone (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references project_grant (id),
  title text not null check (length(trim(title)) > 0),
  due_on date not null,
  done_on date,
  note text,
  photo_file_id uuid unique references file (id),
  photo_alt text,
  marked_by uuid references account (id),
  marked_at timestamptz,
  check ((done_on is null) = (marked_by is null) and (marked_by is null) = (marked_at is null)),
  check ((photo_file_id is null) = (photo_alt is null) and (photo_file_id is null or done_on is not null))
);
create index grant_milestone_grant_idx on grant_milestone (grant_id, due_on);

-- A convention is a numbered version with its PDF and the hash of its bytes; signing says which one was read.
create table grant_convention (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references project_grant (id),
  number integer not null check (number > 0),
  file_id uuid not null unique references file (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  sent_by uuid not null references account (id),
  sent_at timestamptz not null,
  -- Taken back to be written again: it can no longer be signed.
  withdrawn_at timestamptz,
  signed_by uuid references account (id),
  signed_name text,
  signed_position text,
  signed_on date,
  signed_at timestamptz,
  countersigned_by uuid references account (id),
  countersigned_name text,
  countersigned_on date,
  countersigned_at timestamptz,
  -- The copy signed by both, when there is a paper one.
  signed_copy_file_id uuid unique references file (id),
  unique (grant_id, number),
  check (num_nonnulls(signed_by, signed_name, signed_position, signed_on, signed_at) in (0, 5)),
  check (num_nonnulls(countersigned_by, countersigned_name, countersigned_on, countersigned_at) in (0, 4)),
  check (countersigned_at is null or signed_at is not null),
  check (withdrawn_at is null or countersigned_at is null)
);
create unique index grant_convention_standing on grant_convention (grant_id) where withdrawn_at is null;

-- Where the Département pays an organisation; sealed, the newest counts.
create table grant_bank_account (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  -- Emptied once nothing is left to pay.
  sealed text,
  account_end text not null check (length(account_end) = 4),
  account_name text not null check (length(trim(account_name)) > 0),
  given_by uuid not null references account (id),
  given_at timestamptz not null
);
create index grant_bank_account_idx on grant_bank_account (organisation_id, given_at);

-- The account being written, and what it shows.
create table grant_report (
  grant_id uuid primary key references project_grant (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  version integer not null check (version > 0),
  saved_by uuid not null references account (id),
  saved_at timestamptz not null
);
create table grant_report_piece (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references project_grant (id),
  kind text not null check (kind in ('photo', 'document')),
  file_id uuid not null unique references file (id),
  -- A photo's alternative text; a document's name.
  words text not null check (length(trim(words)) > 0),
  added_by uuid not null references account (id),
  added_at timestamptz not null,
  removed_at timestamptz
);
create index grant_report_piece_idx on grant_report_piece (grant_id, added_at);

create type grant_account_status as enum ('given', 'changes_requested', 'accepted');
-- The account as it was given: frozen, then judged.
create table grant_account (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references project_grant (id),
  number integer not null check (number > 0),
  status grant_account_status not null default 'given',
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  given_by uuid not null references account (id),
  given_at timestamptz not null,
  decided_by uuid references account (id),
  decided_at timestamptz,
  decision_reason text,
  unique (grant_id, number),
  check ((status = 'given') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check (status <> 'changes_requested' or length(trim(decision_reason)) > 0)
);
create unique index grant_account_accepted on grant_account (grant_id) where status = 'accepted';

create type grant_reclaim_status as enum ('asked', 'returned', 'confirmed', 'dropped');
-- Unspent money that goes back to the Département.
create table grant_reclaim (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references project_grant (id),
  form_token uuid not null unique,
  status grant_reclaim_status not null default 'asked',
  cents bigint not null check (cents > 0),
  reason text not null check (length(trim(reason)) >= 10),
  asked_by uuid not null references account (id),
  asked_at timestamptz not null,
  returned_on date,
  evidence_file_id uuid unique references file (id),
  returned_by uuid references account (id),
  returned_at timestamptz,
  decided_by uuid references account (id),
  decided_at timestamptz,
  decision_reason text,
  constraint grant_reclaim_second_person check (decided_by is null or status = 'dropped' or decided_by <> returned_by),
  check (num_nonnulls(returned_on, evidence_file_id, returned_by, returned_at) in (0, 4)),
  check ((status in ('returned', 'confirmed')) <= (returned_by is not null)),
  check ((status in ('confirmed', 'dropped')) = (decided_by is not null) and (decided_by is null) = (decided_at is null))
);
create unique index grant_reclaim_standing on grant_reclaim (grant_id) where status in ('asked', 'returned');

-- What a holder was told about the account to give, each stage once for each due date.
create table grant_notice (
  grant_id uuid not null references project_grant (id),
  due_on date not null,
  stage text not null check (stage in ('month', 'week', 'late', 'very_late')),
  told_at timestamptz not null,
  primary key (grant_id, due_on, stage)
);

alter type transition_subject add value if not exists 'grant';

-- No sum beyond what was awarded, whoever writes at once: each guard holds the grant, or the edition, first.
create function grant_within_envelope() returns trigger language plpgsql as $$
declare envelope bigint;
begin
  select envelope_cents into envelope from edition where id = new.edition_id for no key update;
  if (select coalesce(sum(award_cents), 0) from project_grant where edition_id = new.edition_id and id <> new.id and status not in ('renounced', 'cancelled'))
      + new.award_cents > envelope then
    raise exception 'the grants of edition % exceed its envelope', new.edition_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger project_grant_within_envelope before insert on project_grant for each row execute function grant_within_envelope();

create function grant_total(grant_of uuid) returns bigint language sql stable as
  $$ select award_cents + coalesce((select cents from grant_bonus where grant_id = g.id), 0) from project_grant g where id = grant_of $$;

create function grant_instalments_within_award() returns trigger language plpgsql as $$
begin
  perform from project_grant where id = new.grant_id for no key update;
  if (select sum(cents) from grant_instalment where grant_id = new.grant_id) > grant_total(new.grant_id) then
    raise exception 'the instalments of grant % exceed what was awarded', new.grant_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger grant_instalment_within_award after insert or update on grant_instalment for each row execute function grant_instalments_within_award();

create function guard_grant_instalment() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - array['cents', 'lowered_reason']) <> (to_jsonb(old) - array['cents', 'lowered_reason']) or new.cents > old.cents
        or exists (select from grant_payment where instalment_id = old.id and status <> 'refused') then
      raise exception 'instalment % is only ever lowered, before it is paid', old.id using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if (select status from project_grant where id = old.grant_id) <> 'proposed' then
    raise exception 'instalment % stands in a convention', old.id using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger grant_instalment_kept before update or delete on grant_instalment for each row execute function guard_grant_instalment();

create function grant_payment_within_instalment() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - array['status', 'decided_by', 'decided_at', 'decision_reason']) <> (to_jsonb(old) - array['status', 'decided_by', 'decided_at', 'decision_reason'])
        or old.status <> 'recorded' then
      raise exception 'payment % is never rewritten', old.id using errcode = 'restrict_violation';
    end if;
  end if;
  perform from project_grant where id = (select grant_id from grant_instalment where id = new.instalment_id) for no key update;
  if new.cents > (select cents from grant_instalment where id = new.instalment_id) then
    raise exception 'payment % exceeds its instalment', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger grant_payment_within_instalment before insert or update on grant_payment for each row execute function grant_payment_within_instalment();
create trigger grant_payment_kept before delete on grant_payment for each row execute function forbid_change();

create function grant_bonus_within_rules() returns trigger language plpgsql as $$
declare edition_of uuid; rules grant_rules%rowtype; cap bigint; whole bigint;
begin
  select edition_id into edition_of from project_grant where id = (case when tg_op = 'DELETE' then old.grant_id else new.grant_id end) and status = 'proposed' for no key update;
  if not found then raise exception 'the bonus of a grant stands in its convention' using errcode = 'restrict_violation'; end if;
  if tg_op = 'DELETE' then return old; end if;
  perform from edition where id = edition_of for no key update;
  select * into rules from grant_rules where edition_id = edition_of;
  if not found or new.cents > rules.bonus_cap_cents
      or new.cents + (select coalesce(sum(b.cents), 0) from grant_bonus b join project_grant g on g.id = b.grant_id
        where g.edition_id = edition_of and g.id <> new.grant_id and g.status not in ('renounced', 'cancelled')) > rules.bonus_total_cents then
    raise exception 'the bonus of grant % exceeds the edition''s rules', new.grant_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger grant_bonus_within_rules before insert or update or delete on grant_bonus for each row execute function grant_bonus_within_rules();

create function grant_reclaim_within_paid() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and ((new.grant_id, new.cents, new.reason, new.asked_by, new.form_token) is distinct from (old.grant_id, old.cents, old.reason, old.asked_by, old.form_token)
      or old.status in ('confirmed', 'dropped')) then
    raise exception 'reclaim % is never rewritten', old.id using errcode = 'restrict_violation';
  end if;
  perform from project_grant where id = new.grant_id for no key update;
  if new.status <> 'dropped' and new.cents + (select coalesce(sum(cents), 0) from grant_reclaim where grant_id = new.grant_id and id <> new.id and status <> 'dropped')
      > (select coalesce(sum(p.cents), 0) from grant_payment p join grant_instalment i on i.id = p.instalment_id where i.grant_id = new.grant_id and p.status = 'confirmed') then
    raise exception 'more is reclaimed of grant % than was paid', new.grant_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger grant_reclaim_within_paid before insert or update on grant_reclaim for each row execute function grant_reclaim_within_paid();
create trigger grant_reclaim_kept before delete on grant_reclaim for each row execute function forbid_change();

-- What was awarded stays; a convention that was sent stays as it was sent, and so does an account that was given.
create function guard_project_grant() returns trigger language plpgsql as $$
declare free text[] := array['status', 'object', 'account_due_on'];
begin
  if (to_jsonb(new) - free) <> (to_jsonb(old) - free) or (new.object <> old.object and old.status <> 'proposed') then
    raise exception 'grant % keeps what was awarded', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger project_grant_guarded before update on project_grant for each row execute function guard_project_grant();
create trigger project_grant_kept before delete on project_grant for each row execute function forbid_change();

create function guard_grant_convention() returns trigger language plpgsql as $$
declare acts text[] := array['withdrawn_at', 'signed_by', 'signed_name', 'signed_position', 'signed_on', 'signed_at',
  'countersigned_by', 'countersigned_name', 'countersigned_on', 'countersigned_at', 'signed_copy_file_id'];
begin
  if (to_jsonb(new) - acts) <> (to_jsonb(old) - acts) or old.withdrawn_at is not null
      or (old.signed_at is not null and (new.signed_by, new.signed_name, new.signed_position, new.signed_on, new.signed_at)
        is distinct from (old.signed_by, old.signed_name, old.signed_position, old.signed_on, old.signed_at))
      or (old.countersigned_at is not null and (new.countersigned_by, new.countersigned_name, new.countersigned_on, new.countersigned_at)
        is distinct from (old.countersigned_by, old.countersigned_name, old.countersigned_on, old.countersigned_at)) then
    raise exception 'convention % stays as it was sent and signed', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger grant_convention_guarded before update on grant_convention for each row execute function guard_grant_convention();
create trigger grant_convention_kept before delete on grant_convention for each row execute function forbid_change();

create function guard_grant_account() returns trigger language plpgsql as $$
declare judged text[] := array['status', 'decided_by', 'decided_at', 'decision_reason'];
begin
  if (to_jsonb(new) - judged) <> (to_jsonb(old) - judged) or old.status <> 'given' then
    raise exception 'account % stays as it was given and judged', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger grant_account_guarded before update on grant_account for each row execute function guard_grant_account();
create trigger grant_account_kept before delete on grant_account for each row execute function forbid_change();

create function guard_grant_plan() returns trigger language plpgsql as $$
declare of_grant uuid := case when tg_op = 'DELETE' then old.grant_id else new.grant_id end;
begin
  if (select status from project_grant where id = of_grant) <> 'proposed' then
    raise exception '%: the convention of grant % was sent', tg_table_name, of_grant using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger grant_budget_line_kept before insert or update or delete on grant_budget_line for each row execute function guard_grant_plan();
create trigger grant_milestone_kept before insert or delete on grant_milestone for each row execute function guard_grant_plan();
create trigger grant_milestone_dated before update of grant_id, title, due_on on grant_milestone for each row execute function guard_grant_plan();

create function guard_grant_bank_account() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'sealed') <> (to_jsonb(old) - 'sealed') or new.sealed is not null then
    raise exception 'a bank account is forgotten, never rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger grant_bank_account_guarded before update on grant_bank_account for each row execute function guard_grant_bank_account();
create trigger grant_bank_account_kept before delete on grant_bank_account for each row execute function forbid_change();
