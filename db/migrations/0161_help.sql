-- Coups de main: what a holder asks beside money, and who answers. No money: nothing of it is in the ledger.

create type help_kind as enum ('skill', 'hours', 'loan', 'material');
create type help_request_status as enum ('draft', 'published', 'closed', 'withdrawn');
create type help_offer_status as enum ('offered', 'accepted', 'declined', 'taken_back', 'given', 'not_given');

create table help_request (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  status help_request_status not null default 'draft',
  kind help_kind not null,
  title text not null check (length(trim(title)) > 0),
  details text not null check (length(trim(details)) > 0),
  place text not null check (length(trim(place)) > 0),
  -- Hours of skills and arms, pieces of what is lent or given.
  wanted integer not null check (wanted between 1 and 9999),
  -- The last Paris day on which the help is of use.
  until_day date not null,
  written_by uuid not null references account (id),
  written_at timestamptz not null,
  published_at timestamptz,
  withdrawn_by uuid references account (id),
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(trim(withdrawal_reason)) > 0),
  is_demo boolean not null,
  constraint help_request_published_whole check ((status = 'draft') = (published_at is null)),
  constraint help_request_withdrawn_whole check ((status = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create index help_request_campaign_idx on help_request (campaign_id, written_at);

create table help_offer (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null references help_request (id),
  status help_offer_status not null default 'offered',
  -- Counts a person once in a campaign, after their address is forgotten too; told by nobody without our secret.
  helper_key text not null,
  name text check (length(trim(name)) > 0),
  email citext,
  phone text,
  words text,
  quantity integer not null check (quantity between 1 and 9999),
  -- The holder's word, when they answered.
  answer text,
  given_quantity integer check (given_quantity between 1 and 9999),
  offered_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  forgotten_at timestamptz,
  constraint help_offer_given_whole check ((status = 'given') = (given_quantity is not null)),
  constraint help_offer_ended_whole check ((status in ('taken_back', 'given', 'not_given')) = (ended_at is not null)),
  constraint help_offer_answered_whole check (case when status = 'offered' then answered_at is null when status = 'taken_back' then true else answered_at is not null end),
  constraint help_offer_known_or_forgotten check ((forgotten_at is null) = (name is not null and email is not null))
);
create index help_offer_request_idx on help_offer (request_id, offered_at);
create index help_offer_ageing_idx on help_offer (offered_at) where forgotten_at is null;

-- What was counted stays counted: a given hour is not taken out of a total.
create function keep_counted_help() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.status in ('declined', 'taken_back', 'given', 'not_given')
    and (new.status, new.quantity, new.given_quantity, new.helper_key) is distinct from (old.status, old.quantity, old.given_quantity, old.helper_key)) then
    raise exception 'what was counted of a help offer stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger help_offer_counted before update or delete on help_offer for each row execute function keep_counted_help();

select watch_for_pages('help_request', 'help_offer');
