-- « Above a number of votes » needs that number: it stands in the edition's rules, and so under its seal.
alter table edition add column min_votes integer check (min_votes between 1 and 100000);
alter table edition add check ((counting = 'greedy-threshold') = (min_votes is not null));

-- What the committee answered to and the days of the vote are part of what is sealed; the other phases may still move.
create trigger edition_criterion_sealed before insert or update or delete on edition_criterion for each row execute function refuse_once_sealed();
create function edition_phase_guard() returns trigger language plpgsql as $$
declare
  edition_of uuid := case when tg_op = 'DELETE' then old.edition_id else new.edition_id end;
  is_vote boolean := (tg_op <> 'INSERT' and old.kind = 'vote') or (tg_op <> 'DELETE' and new.kind = 'vote');
begin
  if is_vote and exists (select from ballot_round where edition_id = edition_of and sealed_at is not null) then
    raise exception 'the days of the vote of edition % are sealed', edition_of using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger edition_phase_sealed before insert or update or delete on edition_phase for each row execute function edition_phase_guard();
