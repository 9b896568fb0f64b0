-- What discovery lists and searches: one row per project that the public may read about, kept by the database itself, so that
-- no command can forget it. See docs/decisions/discovery.md.

-- French words without their accents: « café », « cafe » and « cafés » are one.
create text search configuration plain_french (copy = french);
alter text search configuration plain_french alter mapping for hword, hword_part, word with unaccent, french_stem;

-- Communes as the State's geography names them, and the group each belongs to; brought up to date by each `db:migrate`.
create table official_place (
  commune_code text primary key,
  name text not null,
  epci_code text,
  epci_name text
);

create type listing_state as enum ('live', 'soon', 'labelled', 'succeeded', 'failed');
create table project_listing (
  project_id uuid primary key references project (id) on delete cascade,
  -- Its newest campaign that the public sees; none yet: the project has its label only.
  campaign_id uuid references campaign (id) on delete cascade,
  label_id uuid not null references label (id),
  state listing_state not null,
  theme text not null,
  commune_code text not null,
  epci_code text,
  -- From what presses most to what is over: the state's rank, then seconds.
  urgency bigint not null,
  listed_at timestamptz not null,
  title_key text not null,
  document tsvector not null
);
create index project_listing_urgency_idx on project_listing (urgency, project_id);
create index project_listing_recent_idx on project_listing (listed_at desc, project_id);
create index project_listing_title_idx on project_listing (title_key, project_id);
create index project_listing_state_idx on project_listing (state, urgency, project_id);
create index project_listing_theme_idx on project_listing (theme, state, urgency, project_id);
create index project_listing_epci_idx on project_listing (epci_code, theme, urgency, project_id);
create index project_listing_commune_idx on project_listing (commune_code, urgency, project_id);
create index project_listing_document_idx on project_listing using gin (document);

-- Words of what is listed, to find the nearest to one that was mistyped. A word stays: it says nothing of anybody.
create table listing_word (
  word text primary key,
  shown text not null,
  stem text not null
);
create index listing_word_stem_idx on listing_word (stem text_pattern_ops);
create index listing_word_near_idx on listing_word using gin (word gin_trgm_ops);

create function plain_word(word text) returns text language sql stable as $$
  select coalesce((tsvector_to_array(to_tsvector('plain_french', word)))[1], '')
$$;

create function learn_words(said text) returns void language sql as $$
  insert into listing_word (word, shown, stem)
    select distinct on (lower(unaccent(w))) lower(unaccent(w)), w, plain_word(w)
    from regexp_split_to_table(said, '[^[:alnum:]]+') w where length(w) > 3 order by lower(unaccent(w)), w
  on conflict do nothing
$$;

create function listing_state_of(c campaign) returns listing_state language sql immutable as $$
  select case
    when c.status in ('live', 'closing', 'suspended') then 'live'
    when c.status = 'approved' then 'soon'
    when c.status = 'succeeded' then 'succeeded'
    when c.status = 'settled' and c.counted_gifts > 0 and c.counted_cents >= ceil(c.goal_cents::numeric * c.threshold_percent / 100) then 'succeeded'
    else 'failed' end::listing_state
$$;

create function listing_urgency(c campaign, state listing_state, labelled_at timestamptz) returns bigint language sql immutable as $$
  select case
    when c.status in ('live') then extract(epoch from c.ends_at)::bigint
    when state = 'live' then 100000000000 + extract(epoch from c.ends_at)::bigint
    when state = 'soon' then 200000000000 + coalesce(c.launch_on - date '1970-01-01', 0) * 86400::bigint
    when state = 'labelled' then 400000000000 - extract(epoch from labelled_at)::bigint
    else 600000000000 - extract(epoch from c.ends_at)::bigint end
$$;

-- A label that was taken back leaves the list, unless a campaign had begun: what people gave to stays to be read.
create function list_project(asked uuid) returns void language plpgsql as $$
declare p project; o organisation; c campaign; l label; said text; place official_place; state listing_state;
begin
  select * into p from project where id = asked;
  if not found then return; end if;
  select * into o from organisation where id = p.organisation_id;
  select * into c from campaign where project_id = asked and status in ('approved', 'live', 'suspended', 'closing', 'succeeded', 'failed', 'settled') order by created_at desc limit 1;
  if c.id is null then
    select * into l from label where project_id = asked and revoked_at is null order by starts_at desc limit 1;
    if l.id is null then
      delete from project_listing where project_id = asked;
      return;
    end if;
  else
    select * into l from label where id = c.label_id;
  end if;
  state := case when c.id is null then 'labelled' else listing_state_of(c) end;
  select * into place from official_place where commune_code = p.commune_code;
  said := concat_ws(' ', coalesce(c.title, p.name), p.name, o.name);
  insert into project_listing as kept (project_id, campaign_id, label_id, state, theme, commune_code, epci_code, urgency, listed_at, title_key, document)
  values (asked, c.id, l.id, state, p.theme, p.commune_code, place.epci_code, listing_urgency(c, state, l.starts_at),
    coalesce(c.starts_at, l.starts_at), lower(unaccent(coalesce(c.title, p.name))),
    setweight(to_tsvector('plain_french', said), 'A')
      || setweight(to_tsvector('plain_french', concat_ws(' ', coalesce(c.summary, p.summary), place.name, place.epci_name)), 'B')
      || setweight(to_tsvector('plain_french', coalesce(c.story, '')), 'D') || array_to_tsvector(array['besoin:' || p.theme]))
  on conflict (project_id) do update set (campaign_id, label_id, state, theme, commune_code, epci_code, urgency, listed_at, title_key, document)
    = row (excluded.campaign_id, excluded.label_id, excluded.state, excluded.theme, excluded.commune_code, excluded.epci_code, excluded.urgency, excluded.listed_at, excluded.title_key, excluded.document);
  perform learn_words(concat_ws(' ', said, c.summary, p.summary, place.name, place.epci_name));
end $$;

create function list_changed_project() returns trigger language plpgsql as $$
begin
  perform list_project((to_jsonb(new) ->> tg_argv[0])::uuid);
  return null;
end $$;

create function list_projects_of_organisation() returns trigger language plpgsql as $$
begin
  perform list_project(id) from project where organisation_id = new.id order by id;
  return null;
end $$;

create trigger project_listed after update of name, summary, theme, commune_code on project for each row execute function list_changed_project('id');
create trigger label_listed after insert or update on label for each row execute function list_changed_project('project_id');
create trigger organisation_listed after update of name on organisation for each row when (old.name is distinct from new.name) execute function list_projects_of_organisation();
-- A draft is nobody's business yet.
create trigger campaign_listed_new after insert on campaign for each row when (new.status not in ('draft', 'in_review', 'changes_requested')) execute function list_changed_project('project_id');
create trigger campaign_listed after update on campaign for each row
  when ((old.status, old.title, old.summary, old.story, old.goal_cents, old.starts_at, old.ends_at, old.launch_on, old.counted_cents) is distinct from
        (new.status, new.title, new.summary, new.story, new.goal_cents, new.starts_at, new.ends_at, new.launch_on, new.counted_cents)
        and not (old.status in ('draft', 'in_review', 'changes_requested') and new.status in ('draft', 'in_review', 'changes_requested')))
  execute function list_changed_project('project_id');

-- Whoever counts the list counts again only once it changed (docs/decisions/shown-gifts.md): the pulse of no campaign is the list's.
create function pulse_of_listing() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id) values ('00000000-0000-0000-0000-000000000000') on conflict do nothing;
  return null;
end $$;
create trigger listing_pulse after insert or update or delete on project_listing for each statement execute function pulse_of_listing();

-- What exists already.
select list_project(project_id) from (select project_id from label union select project_id from campaign) every_one;

-- The drawing of the territory: groups of communes and the lines between communes beside the communes themselves. One drawn before
-- has none of it; it comes back with `npm run territory:import`, and until then the approximate map stands in for it.
delete from territory_drawing;
alter table territory_drawing
  add column km_per_unit double precision not null check (km_per_unit > 0),
  add column outline text not null,
  add column lines text not null;
create table epci_contour (
  territory text not null references territory_drawing (territory) on delete cascade,
  epci_code text not null,
  path text not null,
  x real not null,
  y real not null,
  primary key (territory, epci_code)
);
