-- Votes on paper: where, who marks the roll there, how ballots are keyed, and what the database itself refuses (docs/decisions/paper-vote.md).

alter table paper_place
  add column commune_code text not null check (length(commune_code) = 5),
  -- Address, days and hours, as everybody reads them.
  add column whereabouts text not null default '' check (length(whereabouts) <= 500),
  -- Both people keyed alike, to the end; from then on the place counts so many ballots, void ones among them.
  add column settled_at timestamptz,
  add column ballots integer check (ballots >= 0),
  add column voided integer check (voided between 0 and ballots),
  add check ((settled_at is null) = (ballots is null) and (settled_at is null) = (voided is null));

-- Who keeps a place beside the team: whoever proves this address. Their access to the marks ends with the vote.
create table paper_agent (
  id uuid primary key default gen_random_uuid(),
  place_id uuid not null references paper_place (id),
  email citext not null check (length(email) <= 254),
  invited_by uuid not null references account (id),
  invited_at timestamptz not null,
  ended_at timestamptz
);
create unique index paper_agent_once on paper_agent (place_id, email) where ended_at is null;
create index paper_agent_email_idx on paper_agent (email);

-- A third person looked at the paper where two keyed it differently. What they read is in the ballots, not here.
create table paper_correction (
  id bigint generated always as identity primary key,
  place_id uuid not null references paper_place (id),
  account_id uuid not null references account (id),
  corrected_at timestamptz not null
);
create index paper_correction_place_idx on paper_correction (place_id);

-- A box that is lost counts for nothing: two people say so, in public, with the reason.
create table paper_cancellation (
  place_id uuid primary key references paper_place (id),
  reason text not null check (length(trim(reason)) between 10 and 500),
  asked_by uuid not null references account (id),
  asked_at timestamptz not null,
  confirmed_by uuid references account (id) check (confirmed_by <> asked_by),
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null))
);
alter type round_event_kind add value 'paper_cancelled';

create index voter_roll_place_idx on voter_roll (paper_place_id) where paper_place_id is not null;

create function is_cancelled(p_place uuid) returns boolean language sql stable as $$
  select exists (select from paper_cancellation where place_id = p_place and confirmed_at is not null)
$$;
create function marks_of(p_place uuid) returns bigint language sql stable as $$
  select count(*) from voter_roll where paper_place_id = p_place
$$;

-- The roll first, then the paper. As a vote online does, it waits for whoever votes under the same tag.
create function mark_on_paper(p_round uuid, p_place uuid, p_at timestamptz, p_tag bytea, p_near bytea[], out outcome text) language plpgsql as $$
declare opens timestamptz; closes timestamptz; known voter_roll;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ballot_box', 0));
  select r.opens_at, case when r.closed_at is null then r.closes_at else '-infinity' end into opens, closes from ballot_round r where r.id = p_round and r.sealed_at is not null;
  if opens is null or p_at < opens then outcome := 'not_open'; return; end if;
  perform from paper_place where id = p_place and round_id = p_round for share;
  if not found or is_cancelled(p_place) then outcome := 'cancelled'; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(encode(p_tag, 'hex'), 2));
  select * into known from voter_roll where round_id = p_round and voter_tag = p_tag;
  if p_at >= closes then outcome := 'closed'; return; end if;
  if known.paper_place_id is not null then outcome := case when known.paper_place_id = p_place then 'here' else 'elsewhere' end; return; end if;
  if known.voter_tag is null then
    insert into voter_roll (round_id, voter_tag, near_tags, channel, day, paper_place_id) values (p_round, p_tag, p_near, 'paper', (p_at at time zone 'Europe/Paris')::date, p_place);
  elsif known.refused_on is not null then
    update voter_roll set paper_place_id = p_place where round_id = p_round and voter_tag = p_tag;
  else
    outcome := case when exists (select from held_ballot where round_id = p_round and voter_tag = p_tag and accepted_on is null) then 'held' else 'online' end;
    return;
  end if;
  outcome := 'marked';
end $$;

-- What is keyed: after the close, by two people, never more than there are marks; then a third look, then nothing any more.
create function paper_typist_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and ((new.place_id, new.turn, new.account_id) is distinct from (old.place_id, old.turn, old.account_id) or old.finished_at is not null) then
    raise exception 'a finished turn stays as it is' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' and old.finished_at is not null then raise exception 'a finished turn stays as it is' using errcode = 'restrict_violation'; end if;
  if tg_op = 'DELETE' then return old; end if;
  if not exists (select from paper_place p join ballot_round r on r.id = p.round_id where p.id = new.place_id and r.closed_at is not null and p.settled_at is null) or is_cancelled(new.place_id) then
    raise exception 'paper is keyed after the close, and until its place is settled' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger paper_typist_kept before insert or update or delete on paper_typist for each row execute function paper_typist_guard();

create function paper_entry_guard() returns trigger language plpgsql as $$
declare row_place uuid := coalesce(new.place_id, old.place_id); row_turn smallint := coalesce(new.turn, old.turn);
begin
  -- Once it is counted, it may be forgotten.
  if tg_op = 'DELETE' and exists (select from paper_place p join ballot_round r on r.id = p.round_id where p.id = row_place and r.opened_at is not null) then return old; end if;
  perform from paper_typist where place_id = row_place and turn = row_turn for update;
  if exists (select from paper_place where id = row_place and settled_at is not null) or is_cancelled(row_place) then
    raise exception 'this place is settled' using errcode = 'restrict_violation';
  end if;
  if exists (select from paper_typist where place_id = row_place and turn = row_turn and finished_at is not null)
    and not exists (select from paper_typist where place_id = row_place having count(finished_at) = 2) then
    raise exception 'a finished turn stays as it is' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' and (select count(*) from paper_entry where place_id = row_place and turn = row_turn) >= marks_of(row_place) then
    raise exception 'more ballots than marks' using errcode = 'check_violation', constraint = 'paper_entry_within_marks';
  end if;
  return coalesce(new, old);
end $$;
create trigger paper_entry_kept before insert or update or delete on paper_entry for each row execute function paper_entry_guard();

create function paper_correction_guard() returns trigger language plpgsql as $$
begin
  if exists (select from paper_typist where place_id = new.place_id and account_id = new.account_id) then
    raise exception 'who keyed does not decide' using errcode = 'check_violation', constraint = 'paper_correction_by_a_third';
  end if;
  return new;
end $$;
create trigger paper_correction_third before insert on paper_correction for each row execute function paper_correction_guard();
create trigger paper_correction_kept before update or delete on paper_correction for each row execute function kept_for_good();

-- Where the two do not agree, as (receipt, turn 1, turn 2); an absent one is null.
create function paper_differences(p_place uuid) returns table (receipt text, first_choices smallint[], first_void boolean, second_choices smallint[], second_void boolean) language sql stable as $$
  select coalesce(a.receipt, b.receipt), a.choices, a.is_void, b.choices, b.is_void
  from (select * from paper_entry where place_id = p_place and turn = 1) a
  full join (select * from paper_entry where place_id = p_place and turn = 2) b on b.receipt = a.receipt
  where a.receipt is null or b.receipt is null or a.choices <> b.choices or a.is_void <> b.is_void
$$;

create function paper_place_guard() returns trigger language plpgsql as $$
begin
  if new.settled_at is not distinct from old.settled_at then
    if (new.ballots, new.voided) is distinct from (old.ballots, old.voided) then raise exception 'a place counts what was keyed' using errcode = 'restrict_violation'; end if;
    return new;
  end if;
  if old.settled_at is not null or is_cancelled(old.id) then raise exception 'this place is settled' using errcode = 'restrict_violation'; end if;
  if (select count(finished_at) from paper_typist where place_id = old.id) <> 2 or exists (select from paper_differences(old.id)) then
    raise exception 'two people have not keyed the same ballots' using errcode = 'check_violation', constraint = 'paper_place_agreed';
  end if;
  select count(*), count(*) filter (where is_void) into new.ballots, new.voided from paper_entry where place_id = old.id and turn = 1;
  if new.ballots > marks_of(old.id) then raise exception 'more ballots than marks' using errcode = 'check_violation', constraint = 'paper_entry_within_marks'; end if;
  return new;
end $$;
create trigger paper_place_kept before update on paper_place for each row execute function paper_place_guard();

create function paper_cancellation_guard() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.confirmed_at is not null then raise exception 'paper_cancellation is kept for good' using errcode = 'restrict_violation'; end if;
  if tg_op = 'DELETE' then return old; end if;
  if exists (select from paper_place where id = new.place_id and settled_at is not null) then raise exception 'this place is settled' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger paper_cancellation_kept before insert or update or delete on paper_cancellation for each row execute function paper_cancellation_guard();

-- Nothing is opened while paper with marks is neither keyed alike twice nor cancelled.
create function paper_before_opening() returns trigger language plpgsql as $$
begin
  if exists (select from paper_place p where p.round_id = new.id and p.settled_at is null and not is_cancelled(p.id) and marks_of(p.id) > 0) then
    raise exception 'paper is not settled' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ballot_round_paper_first before update on ballot_round for each row when (old.opened_at is null and new.opened_at is not null) execute function paper_before_opening();

-- Once counted, nothing says any more at which place a ballot lay, nor in which order it was keyed.
create function forget_paper(p_round uuid) returns void language plpgsql as $$
begin
  lock table paper_entry in access exclusive mode;
  if exists (select from paper_entry e join paper_place p on p.id = e.place_id where p.round_id <> p_round) then
    delete from paper_entry e using paper_place p where p.id = e.place_id and p.round_id = p_round;
  else
    truncate paper_entry;
  end if;
end $$;
