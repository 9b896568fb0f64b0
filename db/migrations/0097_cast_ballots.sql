-- Votes that arrive in the same moments are written in one transaction (docs/decisions/votes-together.md): each is asked and
-- answered by cast_ballot, one after the other. Mailboxes, people and slots are held first, all in one order, so that two such
-- transactions never wait for each other in a ring, and PostgreSQL has no deadlock to tell its log of.
create function cast_ballots(p_votes json) returns table (place integer, outcome text, stored bytea) language plpgsql as $$
declare vote record;
begin
  -- The close waits for those who are here, and who comes after it finds the box closed.
  perform pg_advisory_xact_lock_shared(hashtextextended('ballot_box', 0));
  perform pg_advisory_xact_lock(held.key) from (
    select distinct hashtextextended(encode(bytes, 'hex'), seed) as key
      from json_to_recordset(p_votes) as asked (mailbox bytea, tag bytea, slot bytea),
        lateral (values (mailbox, 1), (tag, 2), (slot, 3)) as one (bytes, seed) where bytes is not null
      order by key
  ) held;
  for vote in select * from json_to_recordset(p_votes) as asked (
    place integer, round uuid, at timestamptz, tag bytea, mailbox bytea, near bytea[], channel roll_channel, slot bytea, sealed bytea, reasons text[], contact text
  ) loop
    place := vote.place;
    select answer.outcome, answer.stored into outcome, stored
      from cast_ballot(vote.round, vote.at, vote.tag, vote.mailbox, vote.near, vote.channel, vote.slot, vote.sealed, vote.reasons, vote.contact) answer;
    return next;
  end loop;
end $$;
