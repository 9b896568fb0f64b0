-- The vote itself: who has voted, and a box that does not know whose its ballots are (docs/decisions/secret-vote.md).

create type roll_channel as enum ('email', 'franceconnect', 'code', 'paper');

-- What was sealed, as it was hashed: anybody may hash it again.
create table round_seal (
  round_id uuid primary key references ballot_round (id),
  content text not null
);

-- Everything that happened to the vote, in public, for good.
create type round_event_kind as enum ('sealed', 'deployed', 'withdrawn', 'closed');
create table round_event (
  id bigint generated always as identity primary key,
  round_id uuid not null references ballot_round (id),
  kind round_event_kind not null,
  -- The version of the code, the initiative and the reason, the head of the chain: public words.
  detail text not null check (length(trim(detail)) > 0),
  at timestamptz not null
);
create index round_event_round_idx on round_event (round_id);

-- A town hall, a school, a comptoir where people vote on paper.
create table paper_place (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references ballot_round (id),
  name text not null check (length(trim(name)) > 0),
  created_at timestamptz not null,
  unique (round_id, name),
  unique (round_id, id)
);

-- One row a person, whatever the channel: a tag that only the round's own key computes, and a day. No hour, no name.
create table voter_roll (
  round_id uuid not null references ballot_round (id),
  voter_tag bytea not null check (length(voter_tag) = 32),
  mailbox_tag bytea check (length(mailbox_tag) = 32),
  near_tags bytea[] not null default '{}',
  channel roll_channel not null,
  day date not null,
  -- Two people refused the online vote: one paper vote is then accepted.
  refused_on date,
  paper_place_id uuid,
  primary key (round_id, voter_tag),
  foreign key (round_id, paper_place_id) references paper_place (round_id, id),
  check (case when channel = 'paper' then paper_place_id is not null and refused_on is null else paper_place_id is null or refused_on is not null end)
);
create index voter_roll_mailbox_idx on voter_roll (round_id, mailbox_tag) where mailbox_tag is not null;

-- Neither time nor sequence nor foreign key. Rewritten in the order of the slots every night (app/features/ballots/mix-box.server.ts).
create table ballot_box (
  round_id uuid not null,
  slot bytea not null check (length(slot) = 32),
  sealed bytea not null check (length(sealed) = 177),
  primary key (round_id, slot)
);
alter table ballot_box alter column sealed set storage plain;

-- Sealed too, and not yet in the box: whose it is, is known until two people have decided and it enters among twenty.
create table held_ballot (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null,
  voter_tag bytea not null,
  slot bytea not null check (length(slot) = 32),
  sealed bytea not null check (length(sealed) = 177),
  reasons text[] not null check (cardinality(reasons) > 0),
  -- Where to say what was decided, encrypted; emptied by the decision.
  contact text,
  decide_by timestamptz not null,
  accepted_on date,
  unique (round_id, voter_tag),
  unique (round_id, slot),
  foreign key (round_id, voter_tag) references voter_roll (round_id, voter_tag),
  check (accepted_on is null or contact is null)
);
create table held_opinion (
  held_id uuid not null references held_ballot (id) on delete cascade,
  account_id uuid not null references account (id),
  accepts boolean not null,
  primary key (held_id, account_id)
);

-- Kept for the hourly comparison: who has voted online = slots + held + refused. Only the last one stands.
create table box_check (
  round_id uuid primary key references ballot_round (id),
  checked_at timestamptz not null,
  roll integer not null,
  slots integer not null,
  held integer not null,
  refused integer not null
);
-- When the box was last rewritten; nothing is backed up between a vote and this.
create table box_mixing (
  round_id uuid primary key references ballot_round (id),
  mixed_on date not null
);

-- The box once it is closed: sorted by fingerprint, without slots.
create table closed_ballot (
  round_id uuid not null references ballot_round (id),
  position integer not null check (position > 0),
  fingerprint bytea not null check (length(fingerprint) = 32),
  sealed bytea not null,
  primary key (round_id, position)
);
create index closed_ballot_fingerprint_idx on closed_ballot (fingerprint);

-- Paper ballots, keyed twice by two people who do not see each other's.
create table paper_typist (
  place_id uuid not null references paper_place (id),
  turn smallint not null check (turn in (1, 2)),
  account_id uuid not null references account (id),
  finished_at timestamptz,
  primary key (place_id, turn),
  unique (place_id, account_id)
);
create table paper_entry (
  place_id uuid not null,
  turn smallint not null,
  receipt text not null check (length(receipt) = 29),
  -- Numbers of ballot lines, ascending; none is a blank ballot.
  choices smallint[] not null,
  -- Torn, crossed out, signed: counted, and void.
  is_void boolean not null default false,
  primary key (place_id, turn, receipt),
  foreign key (place_id, turn) references paper_typist (place_id, turn),
  check (not is_void or cardinality(choices) = 0)
);

create function kept_for_good() returns trigger language plpgsql as $$
begin
  raise exception '% is kept for good', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger round_event_append_only before update or delete on round_event for each row execute function kept_for_good();
create trigger round_seal_kept before update or delete on round_seal for each row execute function kept_for_good();
create trigger closed_ballot_kept before update or delete on closed_ballot for each row execute function kept_for_good();

-- Nobody is struck off the roll, and what a row says of who voted does not change.
create function voter_roll_guard() returns trigger language plpgsql as $$
declare later text[] := array['refused_on', 'paper_place_id'];
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - later) <> (to_jsonb(old) - later)
    or (old.refused_on is not null and new.refused_on is distinct from old.refused_on)
    or (old.paper_place_id is not null and new.paper_place_id is distinct from old.paper_place_id) then
    raise exception 'the roll keeps who voted' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger voter_roll_kept before update or delete on voter_roll for each row execute function voter_roll_guard();

-- In the box, nobody takes a ballot out: it may only be sealed again under its own slot, until the close empties all of it.
create function ballot_box_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.round_id, new.slot) is distinct from (old.round_id, old.slot) then
    raise exception 'the box gives no ballot back' using errcode = 'restrict_violation';
  end if;
  if exists (select from ballot_round where id = new.round_id and closed_at is not null) then
    raise exception 'the box is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ballot_box_kept before update or delete on ballot_box for each row execute function ballot_box_guard();

-- What the parameters of these statements hold must not reach PostgreSQL's log, even where it logs every statement.
-- Only who may say so can; the page of the round says when nobody could (docs/operations.md).
create function hush_parameters() returns void language plpgsql as $$
begin
  if current_setting('log_parameter_max_length')::int = 0 then return; end if;
  if has_parameter_privilege('log_parameter_max_length', 'SET') then perform set_config('log_parameter_max_length', '0', true); end if;
  perform set_config('log_parameter_max_length_on_error', '0', true);
end $$;
