-- Whoever answers by a signed link has no account.
alter type audit_actor_kind add value 'link';

-- A typing error is corrected beside the text, never in it: what was written, what is to be read, why, who and when.
-- For what may change (a project, an organisation) the row changes too, and these rows are its history.
create type correction_subject as enum ('transition', 'change_request', 'decision', 'ledger_group', 'organisation', 'project');
create table correction (
  id bigint generated always as identity primary key,
  subject correction_subject not null,
  subject_id text not null,
  field text not null,
  previous text not null,
  corrected text not null,
  reason text,
  account_id uuid not null references account (id),
  at timestamptz not null,
  check (previous <> corrected)
);
create index correction_subject_idx on correction (subject, subject_id, id);
create trigger correction_append_only before update or delete on correction for each row execute function forbid_change();
create trigger correction_no_truncate before truncate on correction execute function forbid_change();
