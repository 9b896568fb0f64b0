-- What the team was told of a gift outside the site that waits for a second person, each thing once.
create type offline_notice_stage as enum ('declared', 'ending');
create table offline_team_notice (
  offline_gift_id uuid not null references offline_gift (id),
  stage offline_notice_stage not null,
  told_at timestamptz not null,
  primary key (offline_gift_id, stage)
);
create trigger offline_team_notice_append_only before update or delete on offline_team_notice for each row execute function forbid_change();

-- Words of a gift outside the site are taken away from view as on the site: by somebody, for a reason that its donor reads.
alter table offline_gift
  add column words_hidden_by uuid references account (id),
  add column words_hidden_reason text;
update offline_gift set words_hidden_by = decided_by, words_hidden_reason = 'Masqué à la confirmation du don.' where words_hidden_at is not null;
alter table offline_gift add constraint offline_gift_words_hidden_whole check (num_nulls(words_hidden_at, words_hidden_by, words_hidden_reason) in (0, 3));
