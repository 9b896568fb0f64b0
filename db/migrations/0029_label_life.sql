-- The label in time: its holder is told before it ends; it is taken back by two people, with reasons. And the rules, version by version.

create type label_notice_kind as enum ('sixty_days', 'thirty_days', 'ended');
create table label_notice (
  label_id uuid not null references label (id),
  kind label_notice_kind not null,
  told_at timestamptz not null,
  primary key (label_id, kind)
);
create trigger label_notice_append_only before update or delete on label_notice for each row execute function forbid_change();

-- Proposed by one person, confirmed (or dropped) by another.
create table label_revocation (
  id uuid primary key default gen_random_uuid(),
  label_id uuid not null references label (id),
  -- For the holder, the team and the committee; and what the public reads.
  reason text not null check (length(trim(reason)) >= 15),
  public_mention text not null check (length(trim(public_mention)) >= 15),
  proposed_by uuid not null references account (id),
  proposed_at timestamptz not null,
  confirmed_by uuid references account (id),
  confirmed_at timestamptz,
  dropped_by uuid references account (id),
  dropped_at timestamptz,
  constraint label_revocation_two_people check (confirmed_by <> proposed_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((dropped_by is null) = (dropped_at is null)),
  check (confirmed_at is null or dropped_at is null)
);
create unique index label_revocation_open_idx on label_revocation (label_id) where dropped_at is null;

-- Answered once; what was proposed stays as it was written.
create function label_revocation_guard() returns trigger language plpgsql as $$
declare answer text[] := array['confirmed_by', 'confirmed_at', 'dropped_by', 'dropped_at'];
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - answer) = (to_jsonb(old) - answer) and old.confirmed_at is null and old.dropped_at is null then
    return new;
  end if;
  raise exception 'label_revocation is kept as it was written: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger label_revocation_kept before update or delete on label_revocation for each row execute function label_revocation_guard();

-- A label is given with its dates and taken back once: nothing else of it changes.
create function label_guard() returns trigger language plpgsql as $$
declare taken text[] := array['revoked_at', 'revoked_by', 'revocation_reason'];
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - taken) = (to_jsonb(old) - taken) and old.revoked_at is null then
    return new;
  end if;
  raise exception 'label is kept as it was given: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger label_kept before update or delete on label for each row execute function label_guard();

-- The committee's rules after the first ones, which are in the code: each rules from its day on, none is edited.
create table rule_version (
  version text primary key check (version ~ '^rules/[0-9]{4}-[0-9]+$'),
  effective_on date not null unique,
  quorum integer not null check (quorum between 1 and 6),
  quorum_floor integer not null check (quorum_floor between 1 and 6),
  voices_per_criterion integer not null check (voices_per_criterion between 1 and 6),
  votes_to_label integer not null check (votes_to_label between 1 and 6),
  adjournment_days integer not null check (adjournment_days between 15 and 365),
  label_months integer not null check (label_months between 1 and 36),
  reason text not null check (length(trim(reason)) > 0),
  prepared_by uuid not null references account (id),
  prepared_at timestamptz not null,
  check (quorum_floor <= quorum),
  -- Announced before it rules.
  check (effective_on > (prepared_at at time zone 'Europe/Paris')::date)
);
create trigger rule_version_append_only before update or delete on rule_version for each row execute function forbid_change();
