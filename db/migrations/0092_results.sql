-- The opening of a round, its count and what is published of it. No row tells whose a ballot is.

-- The dice thrown in public after the close, as each member of the office typed them.
create table lot_entry (
  round_id uuid not null references ballot_round (id),
  account_id uuid not null references account (id),
  throws text not null check (throws ~ '^[1-6]{12}$'),
  typed_at timestamptz not null,
  primary key (round_id, account_id)
);

-- Two people typed the same: from then on this order parts ties, in every count of the round.
create table round_lot (
  round_id uuid primary key references ballot_round (id),
  throws text not null check (throws ~ '^[1-6]{12}$'),
  -- Numbers of ballot lines: the first wins a tie.
  line_order integer[] not null,
  drawn_at timestamptz not null
);

create table round_result (
  round_id uuid primary key references ballot_round (id),
  counted_at timestamptz not null,
  opened_by uuid not null references account (id),
  -- The joined key lived for one request and was wiped; shares were never stored.
  key_destroyed_at timestamptz not null,
  -- What was counted: people who voted, sealed ballots, paper ones, and what was no vote.
  voters integer not null check (voters >= 0),
  sealed_ballots integer not null check (sealed_ballots >= 0),
  paper_marks integer not null check (paper_marks >= 0),
  paper_void integer not null check (paper_void >= 0),
  -- The counting's own words, amounts in cents: rules, trace, and what other rules would have given.
  rules jsonb not null,
  unspent_cents bigint not null check (unspent_cents >= 0),
  trace jsonb not null,
  comparison jsonb not null
);

-- The opened box, sorted by receipt: paper and sealed ballots alike.
create table published_ballot (
  round_id uuid not null references ballot_round (id),
  rank integer not null check (rank > 0),
  receipt text not null,
  -- Numbers of ballot lines, ascending; none is a blank ballot.
  choices smallint[] not null,
  -- Its voter cancelled it: not counted.
  is_withdrawn boolean not null,
  primary key (round_id, rank),
  check (not is_withdrawn or cardinality(choices) = 0)
);

create type malformed_reason as enum ('unreadable', 'unknown_choice', 'blank_refused', 'too_few', 'too_many', 'over_envelope');
create table malformed_ballot (
  round_id uuid not null references ballot_round (id),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  reason malformed_reason not null,
  primary key (round_id, fingerprint)
);

create table award (
  round_id uuid not null,
  initiative_id uuid not null,
  cents bigint not null check (cents > 0),
  rank integer not null check (rank > 0),
  primary key (round_id, initiative_id),
  unique (round_id, rank),
  foreign key (round_id, initiative_id) references ballot_line (round_id, initiative_id)
);

create function result_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is kept for good', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger round_lot_kept before update or delete on round_lot for each row execute function result_kept();
create trigger round_result_kept before update or delete on round_result for each row execute function result_kept();
create trigger published_ballot_kept before update or delete on published_ballot for each row execute function result_kept();
create trigger malformed_ballot_kept before update or delete on malformed_ballot for each row execute function result_kept();
create trigger award_kept before update or delete on award for each row execute function result_kept();

-- The dice are thrown between the close and the opening: nobody knows the ballots' content, and nobody changes the box.
create function lot_between_close_and_opening() returns trigger language plpgsql as $$
begin
  if not exists (select from ballot_round where id = new.round_id and closed_at is not null and opened_at is null) then
    raise exception 'the lot of round % is drawn after its close and before its opening', new.round_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger lot_entry_timely before insert or update on lot_entry for each row execute function lot_between_close_and_opening();
create trigger round_lot_timely before insert on round_lot for each row execute function lot_between_close_and_opening();

-- Communes as they are drawn: one projection for the whole territory.
create table territory_drawing (
  territory text primary key,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  source text not null check (length(trim(source)) > 0),
  imported_at timestamptz not null
);
create table commune_contour (
  territory text not null references territory_drawing (territory) on delete cascade,
  commune_code text not null,
  -- SVG path, and the point where a mark stands.
  path text not null,
  x real not null,
  y real not null,
  primary key (territory, commune_code)
);
