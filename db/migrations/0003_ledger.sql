-- Double entry in cents. Debits are positive, credits negative; each group of entries sums to zero.
create type ledger_account_kind as enum ('asset', 'liability', 'income', 'expense', 'external');
create table ledger_account (
  code text primary key,
  kind ledger_account_kind not null
);

create type ledger_group_origin as enum ('history', 'live');
create table ledger_group (
  id bigint generated always as identity primary key,
  event_key text not null unique,
  kind text not null,
  origin ledger_group_origin not null,
  is_demo boolean not null,
  description text not null,
  campaign_id uuid,
  donation_id uuid,
  projects integer check (projects >= 0),
  citizens integer check (citizens >= 0),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  transaction_id xid8 not null default pg_current_xact_id(),
  check (origin = 'live' or (projects is not null and citizens is not null and not is_demo))
);
create index ledger_group_campaign_idx on ledger_group (campaign_id, id);
create index ledger_group_donation_idx on ledger_group (donation_id, id);

create table ledger_entry (
  id bigint generated always as identity primary key,
  group_id bigint not null references ledger_group (id),
  account_code text not null references ledger_account (code),
  amount_cents bigint not null check (amount_cents <> 0)
);
create index ledger_entry_group_idx on ledger_entry (group_id);
create index ledger_entry_account_idx on ledger_entry (account_code);

create trigger ledger_account_append_only before update or delete on ledger_account for each row execute function forbid_change();
create trigger ledger_account_no_truncate before truncate on ledger_account execute function forbid_change();
create trigger ledger_group_append_only before update or delete on ledger_group for each row execute function forbid_change();
create trigger ledger_group_no_truncate before truncate on ledger_group execute function forbid_change();
create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function forbid_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry execute function forbid_change();

-- The writer cannot choose the transaction a group belongs to.
create function stamp_ledger_group() returns trigger language plpgsql as $$
begin
  new.transaction_id := pg_current_xact_id();
  return new;
end $$;
create trigger ledger_group_stamp before insert on ledger_group for each row execute function stamp_ledger_group();

-- A group is written whole, in one transaction: nothing joins it later, even balanced.
create function refuse_late_entry() returns trigger language plpgsql as $$
begin
  if (select transaction_id from ledger_group where id = new.group_id) is distinct from pg_current_xact_id() then
    raise exception 'ledger group % is closed', new.group_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ledger_entry_same_transaction before insert on ledger_entry for each row execute function refuse_late_entry();

create function check_ledger_balance() returns trigger language plpgsql as $$
declare
  checked bigint := case tg_table_name when 'ledger_group' then new.id else (to_jsonb(new) ->> 'group_id')::bigint end;
  total numeric;
  lines integer;
begin
  select coalesce(sum(amount_cents), 0), count(*) into total, lines from ledger_entry where group_id = checked;
  if total <> 0 or lines < 2 then
    raise exception 'ledger group % does not balance: % cents over % entries', checked, total, lines
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_group_balances after insert on ledger_group
  deferrable initially deferred for each row execute function check_ledger_balance();
create constraint trigger ledger_entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function check_ledger_balance();
