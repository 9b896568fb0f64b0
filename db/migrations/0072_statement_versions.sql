-- A statement is a numbered version that nothing changes: what happens later makes the next one, beside it.
alter table statement drop constraint statement_pkey;
alter table statement
  add column id uuid primary key default gen_random_uuid(),
  add column number integer not null default 1 check (number >= 1),
  -- Of the PDF's bytes: what is given again is what was written.
  add column sha256 text,
  -- The figures it says, so that the next version tells what changed; null for those written before versions.
  add column figures jsonb,
  -- The last ledger group that it knows.
  add column ledger_group_id bigint not null default 0,
  add constraint statement_number_key unique (campaign_id, number);
update statement set
  sha256 = (select sha256 from file where file.id = statement.file_id),
  ledger_group_id = (select coalesce(max(id), 0) from ledger_group where ledger_group.campaign_id = statement.campaign_id and recorded_at <= statement.created_at);
alter table statement alter column sha256 set not null, alter column number drop default, alter column ledger_group_id drop default;
create trigger statement_append_only before update or delete on statement for each row execute function forbid_change();
create trigger statement_no_truncate before truncate on statement execute function forbid_change();
