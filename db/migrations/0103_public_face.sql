-- The public face: each structure has an address, and who sits is named only where they agreed to it.

create function slug_of(words text) returns text language sql immutable parallel safe as $$
  select trim(both '-' from left(regexp_replace(
    translate(replace(replace(lower(words), 'œ', 'oe'), 'æ', 'ae'), 'àâäáãçéèêëíìîïñóòôöõúùûüÿ', 'aaaaaceeeeiiiinooooouuuuy'), '[^a-z0-9]+', '-', 'g'), 60))
$$;

alter table organisation add column slug text not null default '';

-- Given once, from the name of that day: an address that others have copied does not change with a correction.
create function give_organisation_slug() returns trigger language plpgsql as $$
declare
  wanted text := coalesce(nullif(slug_of(new.name), ''), 'structure');
  number integer := 1;
begin
  if new.slug <> '' then return new; end if;
  perform pg_advisory_xact_lock(hashtext('organisation-slug:' || wanted));
  new.slug := wanted;
  while exists (select from organisation where slug = new.slug) loop
    number := number + 1;
    new.slug := wanted || '-' || number;
  end loop;
  return new;
end $$;
create trigger organisation_slug before insert on organisation for each row execute function give_organisation_slug();

do $$
declare
  one record;
  wanted text;
  number integer;
begin
  for one in select id, name from organisation order by created_at, id loop
    wanted := coalesce(nullif(slug_of(one.name), ''), 'structure');
    number := 1;
    while exists (select from organisation where slug = wanted || case when number = 1 then '' else '-' || number end) loop number := number + 1; end loop;
    update organisation set slug = wanted || case when number = 1 then '' else '-' || number end where id = one.id;
  end loop;
end $$;

alter table organisation
  add constraint organisation_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  add constraint organisation_slug_key unique (slug);

-- Whose name stands on the committee's public page, because they said so; a mandate itself is kept as it was given.
create table named_sitter (
  mandate_id uuid primary key references mandate (id),
  since timestamptz not null
);
