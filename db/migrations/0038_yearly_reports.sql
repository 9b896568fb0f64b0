-- The intermediary's yearly report (code monétaire et financier R548-4 II), as published: figures, words and PDF frozen together.
create table yearly_report (
  id uuid primary key default gen_random_uuid(),
  year integer not null check (year between 2015 and 2100),
  -- A report put right is a new number; the earlier ones stay.
  number integer not null check (number >= 1),
  governance text not null check (length(trim(governance)) > 0),
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  file_id uuid not null unique references file (id),
  published_by uuid not null references account (id),
  published_at timestamptz not null,
  is_demo boolean not null,
  unique (year, number),
  -- A year is reported once it is over.
  check (extract(year from published_at at time zone 'Europe/Paris') > year)
);
create trigger yearly_report_append_only before update or delete on yearly_report for each row execute function forbid_change();
create trigger yearly_report_no_truncate before truncate on yearly_report execute function forbid_change();
