-- The box of a vote as it was published (.pb): kept, so that the next rules can be tried on it. What was published is never rewritten.
create table past_box (
  edition_id uuid primary key references edition (id),
  pb text not null check (length(pb) between 1 and 20000000),
  kept_at timestamptz not null
);
create trigger past_box_append_only before update or delete on past_box for each row execute function forbid_change();
