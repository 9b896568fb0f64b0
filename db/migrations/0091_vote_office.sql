-- The election office of a round: who holds a share of its key. Neither the key nor a share is ever here.
create table vote_office (
  round_id uuid primary key references ballot_round (id),
  -- How many shares open the box.
  threshold integer not null check (threshold between 2 and 5),
  named_by uuid not null references account (id),
  named_at timestamptz not null,
  -- When the ceremony's public key was written in the round, and by whom.
  key_posted_at timestamptz,
  key_posted_by uuid references account (id),
  check ((key_posted_at is null) = (key_posted_by is null))
);

create table office_member (
  round_id uuid not null references vote_office (round_id),
  account_id uuid not null references account (id),
  position integer not null check (position between 1 and 5),
  -- « J’ai ma part »: said by the member, from their own account.
  share_confirmed_at timestamptz,
  primary key (round_id, account_id),
  unique (round_id, position)
);
create index office_member_account_idx on office_member (account_id);

-- Who may open the box is part of what was sealed.
create function refuse_office_once_sealed() returns trigger language plpgsql as $$
declare round_of uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
begin
  if exists (select from ballot_round where id = round_of and sealed_at is not null) then
    raise exception '%: the office of round % is sealed', tg_table_name, round_of using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger vote_office_sealed before insert or update or delete on vote_office for each row execute function refuse_office_once_sealed();
create trigger office_member_sealed before insert or update or delete on office_member for each row execute function refuse_office_once_sealed();
