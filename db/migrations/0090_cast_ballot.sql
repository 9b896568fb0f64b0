-- One vote = one call of this function, in one transaction. What it answers:
-- cast: roll and box (or the held ones) have it · again: this very vote is there already · already: this person voted otherwise ·
-- mailbox_full · slot_taken: the code is somebody else's · not_open · closed.
-- Conflicts are asked before they happen: an error's details would carry a tag or a slot into the log.
create function cast_ballot(
  p_round uuid, p_at timestamptz, p_tag bytea, p_mailbox bytea, p_near bytea[], p_channel roll_channel,
  p_slot bytea, p_sealed bytea, p_reasons text[], p_contact text, out outcome text, out stored bytea
) language plpgsql as $$
declare
  opens timestamptz; closes timestamptz; per_mailbox integer; has_voted boolean;
begin
  -- The close waits for those who are here, and who comes after it finds the box closed.
  perform pg_advisory_xact_lock_shared(hashtextextended('ballot_box', 0));
  select r.opens_at, case when r.closed_at is null then r.closes_at else '-infinity' end, e.voters_per_mailbox into opens, closes, per_mailbox
    from ballot_round r join edition e on e.id = r.edition_id where r.id = p_round and r.sealed_at is not null;
  if opens is null or p_at < opens then outcome := 'not_open'; return; end if;
  if p_mailbox is not null then perform pg_advisory_xact_lock(hashtextextended(encode(p_mailbox, 'hex'), 1)); end if;
  perform pg_advisory_xact_lock(hashtextextended(encode(p_tag, 'hex'), 2));

  has_voted := exists (select from voter_roll where round_id = p_round and voter_tag = p_tag);
  select b.sealed into stored from ballot_box b where b.round_id = p_round and b.slot = p_slot;
  if stored is null then select h.sealed into stored from held_ballot h where h.round_id = p_round and h.slot = p_slot; end if;
  if stored is not null then
    outcome := case when has_voted then 'again' else 'slot_taken' end;
    if not has_voted then stored := null; end if;
    return;
  end if;
  if has_voted then outcome := 'already'; return; end if;
  if p_at >= closes then outcome := 'closed'; return; end if;
  if p_mailbox is not null and (select count(*) from voter_roll where round_id = p_round and mailbox_tag = p_mailbox) >= per_mailbox then
    outcome := 'mailbox_full'; return;
  end if;

  insert into voter_roll (round_id, voter_tag, mailbox_tag, near_tags, channel, day)
    values (p_round, p_tag, p_mailbox, p_near, p_channel, (p_at at time zone 'Europe/Paris')::date);
  if cardinality(p_reasons) > 0 then
    -- Decided within three days; to the hour, no more is said of when.
    insert into held_ballot (round_id, voter_tag, slot, sealed, reasons, contact, decide_by)
      values (p_round, p_tag, p_slot, p_sealed, p_reasons, p_contact, date_trunc('hour', p_at) + interval '72 hours')
      on conflict do nothing;
  else
    insert into ballot_box (round_id, slot, sealed) values (p_round, p_slot, p_sealed) on conflict do nothing;
  end if;
  -- Two people with one code at the same instant: both would have looked before either wrote.
  if not found then raise exception 'the slot was taken meanwhile' using errcode = 'serialization_failure'; end if;
  outcome := 'cast'; stored := p_sealed;
end $$;

-- With the slot alone: seals again what lies there, in the box or held. Who that was, nobody knows.
create function change_ballot(p_round uuid, p_at timestamptz, p_slot bytea, p_sealed bytea, out outcome text) language plpgsql as $$
declare closes timestamptz;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ballot_box', 0));
  select case when closed_at is null then closes_at else '-infinity' end into closes from ballot_round where id = p_round and sealed_at is not null;
  if closes is null or p_at >= closes then outcome := 'closed'; return; end if;
  update ballot_box set sealed = p_sealed where round_id = p_round and slot = p_slot;
  if not found then update held_ballot set sealed = p_sealed where round_id = p_round and slot = p_slot; end if;
  outcome := case when found then 'changed' else 'unknown' end;
end $$;

-- Accepted ballots enter among at least so many (or none does), then box and held ones are written again in the order of
-- their slots, in new files: what a vote left of itself in pages, indices and transaction numbers goes with the old ones.
create function mix_box(p_batch integer, p_emptied uuid default null) returns void language plpgsql as $$
begin
  lock table ballot_box, held_ballot, held_opinion in access exclusive mode;
  execute 'create temp table mixed_box on commit drop as select * from ballot_box where round_id is distinct from $1 order by round_id, slot' using p_emptied;
  execute 'create temp table mixed_held on commit drop as select * from held_ballot order by id';
  execute 'create temp table mixed_opinion on commit drop as select * from held_opinion order by held_id, account_id';
  execute 'insert into mixed_box select round_id, slot, sealed from (
      select *, count(*) over (partition by round_id) as ready from mixed_held where accepted_on is not null
    ) accepted where ready >= $1' using p_batch;
  execute 'delete from mixed_held held using mixed_box box where box.round_id = held.round_id and box.slot = held.slot';
  truncate ballot_box, held_ballot, held_opinion;
  execute 'insert into ballot_box (round_id, slot, sealed) select round_id, slot, sealed from mixed_box order by round_id, slot';
  execute 'insert into held_ballot select * from mixed_held order by id';
  execute 'insert into held_opinion select opinion.* from mixed_opinion opinion join mixed_held held on held.id = opinion.held_id';
  drop table mixed_box, mixed_held, mixed_opinion;
end $$;
