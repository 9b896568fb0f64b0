-- Who speaks about a file, and who reads along: the committee's own questions never reach the holder, the team relays them.
create type file_side as enum ('holder', 'team', 'committee');
create type file_audience as enum ('holder', 'committee');
create table file_thread (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application (id),
  criterion integer not null check (criterion between 1 and 4),
  -- A question of the grid, when the thread is about that one.
  question text,
  audience file_audience not null,
  -- The committee's question that the team puts to the holder in words of its own.
  relays_id uuid unique references file_thread (id),
  opened_by uuid not null references account (id),
  opened_at timestamptz not null,
  unique (id, audience),
  check (relays_id is null or audience = 'holder')
);
create index file_thread_application_idx on file_thread (application_id, criterion);
create trigger file_thread_append_only before update or delete on file_thread for each row execute function forbid_change();

create table file_comment (
  id uuid primary key default gen_random_uuid(),
  thread_id uuid not null,
  audience file_audience not null,
  side file_side not null,
  author_id uuid not null references account (id),
  written_at timestamptz not null,
  foreign key (thread_id, audience) references file_thread (id, audience),
  check (side::text in ('team', audience::text))
);
create index file_comment_thread_idx on file_comment (thread_id, written_at);
create trigger file_comment_append_only before update or delete on file_comment for each row execute function forbid_change();

-- An edit is a new version; earlier words stay.
create table file_comment_version (
  comment_id uuid not null references file_comment (id),
  version integer not null check (version > 0),
  body text not null check (length(trim(body)) > 0),
  written_at timestamptz not null,
  primary key (comment_id, version)
);
create trigger file_comment_version_append_only before update or delete on file_comment_version for each row execute function forbid_change();

create table file_thread_move (
  id bigint primary key generated always as identity,
  thread_id uuid not null references file_thread (id),
  resolved boolean not null,
  account_id uuid not null references account (id),
  at timestamptz not null
);
create index file_thread_move_thread_idx on file_thread_move (thread_id, id desc);
create trigger file_thread_move_append_only before update or delete on file_thread_move for each row execute function forbid_change();

-- What a side was last told by mail: one digest for many comments.
create table file_digest (
  application_id uuid not null references label_application (id),
  side file_side not null,
  sent_at timestamptz not null,
  primary key (application_id, side, sent_at)
);
create trigger file_digest_append_only before update or delete on file_digest for each row execute function forbid_change();

-- What the holder changed, demand by demand: a change that the team asked for, or a condition of the committee's adjournment.
create table demand_answer (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application (id),
  change_request_id uuid references change_request (id),
  decision_id uuid references decision (id),
  -- Which of the decision's conditions, from 0.
  condition_index integer check (condition_index >= 0),
  version integer not null check (version > 0),
  body text not null check (length(trim(body)) > 0),
  answered_by uuid not null references account (id),
  answered_at timestamptz not null,
  check ((change_request_id is null) <> (decision_id is null)),
  check ((decision_id is null) = (condition_index is null)),
  unique nulls not distinct (change_request_id, decision_id, condition_index, version)
);
create index demand_answer_application_idx on demand_answer (application_id);
create trigger demand_answer_append_only before update or delete on demand_answer for each row execute function forbid_change();

-- Which question a document supports, until when it holds, and which one it took the place of.
alter table application_document add column question text;
alter table application_document add column expires_on date;
alter table application_document add column replaces_id uuid unique references application_document (id);
