-- Among many projects a code that is drawn may be somebody's already: another is drawn.
create or replace function new_short_code() returns text language plpgsql volatile as $$
declare drawn text;
begin
  loop
    drawn := (select string_agg(substr('bcdfghjkmnpqrstvwxyz23456789', 1 + floor(random() * 28)::int, 1), '') from generate_series(1, 6));
    exit when not exists (select from project where short_code = drawn);
  end loop;
  return drawn;
end $$;
