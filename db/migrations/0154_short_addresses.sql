-- A short address for each project, to be typed from a poster: /p/k7m2px. Without vowels it spells no word; without 0, 1, l it is not misread.
create function new_short_code() returns text language sql volatile as $$
  select string_agg(substr('bcdfghjkmnpqrstvwxyz23456789', 1 + floor(random() * 28)::int, 1), '') from generate_series(1, 6)
$$;

alter table project add column short_code text not null default new_short_code();
alter table project add constraint project_short_code_unique unique (short_code);
alter table project add constraint project_short_code_shape check (short_code ~ '^[b-df-hjkmnp-tv-z2-9]{6}$');
