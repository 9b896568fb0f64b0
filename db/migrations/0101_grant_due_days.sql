-- The day of an account is moved by agreement: each time with its reason, read by the holder.
create table grant_due_day (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references project_grant (id),
  from_on date not null,
  to_on date not null,
  reason text not null check (length(trim(reason)) >= 10),
  moved_by uuid not null references account (id),
  moved_at timestamptz not null,
  check (to_on <> from_on)
);
create index grant_due_day_grant_idx on grant_due_day (grant_id, moved_at);
create trigger grant_due_day_append_only before update or delete on grant_due_day for each row execute function forbid_change();
