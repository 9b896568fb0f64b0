-- What a holder tells of their project once its campaign has opened: read by everybody, or by those who gave.

create type update_audience as enum ('public', 'donors');
create type update_status as enum ('draft', 'published', 'withdrawn');

create table campaign_update (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  status update_status not null default 'draft',
  audience update_audience not null,
  title text not null check (length(trim(title)) > 0),
  body text not null check (length(trim(body)) > 0),
  written_by uuid not null references account (id),
  written_at timestamptz not null,
  published_by uuid references account (id),
  published_at timestamptz,
  withdrawn_by uuid references account (id),
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(trim(withdrawal_reason)) > 0),
  is_demo boolean not null,
  constraint campaign_update_published_whole check ((status = 'draft') = (published_at is null) and (published_at is null) = (published_by is null)),
  constraint campaign_update_withdrawn_whole check ((status = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create index campaign_update_campaign_idx on campaign_update (campaign_id, published_at desc);
create index campaign_update_published_idx on campaign_update (published_at desc) where status <> 'draft';

-- What was read before each correction of what is published.
create table campaign_update_version (
  update_id uuid not null references campaign_update (id),
  number integer not null check (number > 0),
  title text not null,
  body text not null,
  corrected_by uuid not null references account (id),
  corrected_at timestamptz not null,
  primary key (update_id, number)
);
create trigger campaign_update_version_no_truncate before truncate on campaign_update_version execute function forbid_change();
create trigger campaign_update_version_append_only before update or delete on campaign_update_version for each row execute function forbid_change();

-- What has been published keeps its day and its readers; words that were read are kept before they change; what the team withdrew stays as it was.
create function keep_published_update() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' or old.status = 'withdrawn' then
    raise exception 'what was published is not taken back, what was withdrawn does not change' using errcode = 'check_violation';
  end if;
  if new.status = 'draft' or new.audience <> old.audience or new.published_at <> old.published_at or new.campaign_id <> old.campaign_id then
    raise exception 'what is published keeps its day and its readers' using errcode = 'check_violation';
  end if;
  if (new.title, new.body) is distinct from (old.title, old.body)
    and not exists (select from campaign_update_version v where v.update_id = old.id and v.title = old.title and v.body = old.body) then
    raise exception 'what was read is kept before it is corrected' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger campaign_update_kept before update or delete on campaign_update for each row execute function keep_published_update();

-- Who asked to be told by mail, from the page of a gift: one line per address and campaign. Whether that address still has a gift there is asked of the gifts.
create table campaign_follower (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  email citext not null,
  since timestamptz not null,
  ended_at timestamptz,
  unique (campaign_id, email)
);

select watch_for_pages('campaign_update', 'campaign_update_version');
