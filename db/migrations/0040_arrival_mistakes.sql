-- An arrival that the chair marked by mistake: the row stays, this one says that nobody sat.
create table arrival_mistake (
  span_id uuid primary key references attendance_span (id),
  said_by uuid not null references account (id),
  said_at timestamptz not null
);
create trigger arrival_mistake_append_only before update or delete on arrival_mistake for each row execute function forbid_change();
