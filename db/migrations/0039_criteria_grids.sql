-- The criteria after the first grid, which is in the code: each rules from its day on, none is edited.
create table criteria_grid (
  version text primary key check (version ~ '^[0-9]{4}-[0-9]+$'),
  effective_on date not null unique,
  -- Four criteria with their questions and evidence, in the shape of app/features/label/grid.schemas.ts.
  criteria jsonb not null check (jsonb_typeof(criteria) = 'array' and jsonb_array_length(criteria) = 4),
  reason text not null check (length(trim(reason)) > 0),
  prepared_by uuid not null references account (id),
  prepared_at timestamptz not null,
  is_demo boolean not null default false,
  -- Announced before it rules.
  check (effective_on > (prepared_at at time zone 'Europe/Paris')::date)
);
create trigger criteria_grid_append_only before update or delete on criteria_grid for each row execute function forbid_change();

-- A holder is judged on what they were asked: an application keeps the grid it was opened under.
create function application_grid_guard() returns trigger language plpgsql as $$
begin
  raise exception 'label_application % keeps the grid it was opened under', old.id using errcode = 'restrict_violation';
end $$;
create trigger application_grid_kept before update of grid_version on label_application for each row
  when (old.grid_version is distinct from new.grid_version) execute function application_grid_guard();
