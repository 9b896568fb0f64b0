-- Gifts outside the site: cheques, bank transfers and cash that the holder receives itself for its campaign.
alter table campaign
  add column if not exists takes_offline_gifts boolean not null default false,
  -- Said to donors: to whom a cheque is written, and where it is sent.
  add column offline_payee text,
  add column offline_address text;

create type offline_gift_kind as enum ('cheque', 'transfer', 'cash');
create type offline_gift_status as enum ('declared', 'confirmed', 'refused', 'returned', 'corrected');
create table offline_gift (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  -- Drawn with the form: a double click records one gift.
  form_token uuid not null unique,
  status offline_gift_status not null default 'declared',
  kind offline_gift_kind not null,
  amount_cents integer not null check (amount_cents >= 100),
  free_cents integer not null check (free_cents between 0 and amount_cents),
  -- A cheque: the day it was handed over or posted. A transfer: the day it was credited. Cash: the day it was given.
  received_on date not null,
  donor_name text not null check (length(trim(donor_name)) > 0),
  email citext,
  -- Who counts as one donor: the address in small letters, or else the name without accents, capitals or spare spaces.
  donor_key text not null,
  postal_address text,
  anonymous boolean not null default false,
  amount_hidden boolean not null default false,
  message text,
  -- Size, colour: what the holder must know to hand the rewards over.
  reward_note text,
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null,
  -- Null while declared, and for those that the end of closing found undecided.
  decided_by uuid references account (id),
  decided_at timestamptz,
  decision_reason text,
  words_hidden_at timestamptz,
  -- The campaign succeeded: the money is the holder's for good.
  settled_at timestamptz,
  -- The gift that this one stands for, corrected.
  replaces_id uuid unique references offline_gift (id),
  is_demo boolean not null default false,
  constraint offline_gift_second_person check (decided_by is null or decided_by <> recorded_by),
  constraint offline_gift_decided check ((status = 'declared') = (decided_at is null)),
  constraint offline_gift_confirmed_by_somebody check (status in ('declared', 'refused') or decided_by is not null),
  constraint offline_gift_settled_once check (settled_at is null or status = 'confirmed')
);
create index offline_gift_campaign_idx on offline_gift (campaign_id, status);
create index offline_gift_email_idx on offline_gift (email) where email is not null;
create index offline_gift_declared_idx on offline_gift (recorded_at) where status = 'declared';

create table offline_gift_line (
  id uuid primary key default gen_random_uuid(),
  offline_gift_id uuid not null references offline_gift (id),
  reward_id uuid not null references reward (id),
  quantity integer not null check (quantity > 0),
  unit_cents integer not null check (unit_cents > 0),
  unique (offline_gift_id, reward_id)
);
create index offline_gift_line_reward_idx on offline_gift_line (reward_id);

-- What shows that the gift was received: the scan of a cheque, a line of a bank statement, a signed note.
create table offline_gift_evidence (
  id uuid primary key default gen_random_uuid(),
  offline_gift_id uuid not null references offline_gift (id),
  file_id uuid not null unique references file (id),
  added_by uuid not null references account (id),
  added_at timestamptz not null
);
create index offline_gift_evidence_gift_idx on offline_gift_evidence (offline_gift_id, added_at);

-- A campaign that failed or was cancelled: the holder gives the money back and shows it, somebody of the team looks.
create type offline_return_status as enum ('proved', 'accepted', 'rejected');
create table offline_return (
  id uuid primary key default gen_random_uuid(),
  offline_gift_id uuid not null references offline_gift (id),
  status offline_return_status not null default 'proved',
  returned_on date not null,
  file_id uuid not null unique references file (id),
  proved_by uuid not null references account (id),
  proved_at timestamptz not null,
  decided_by uuid references account (id),
  decided_at timestamptz,
  decision_reason text,
  constraint offline_return_second_person check (decided_by is null or decided_by <> proved_by),
  constraint offline_return_decided check ((status = 'proved') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index offline_return_standing_idx on offline_return (offline_gift_id) where status <> 'rejected';

-- A confirmed gift is never edited: somebody asks, somebody else agrees, and another gift stands in its place, or none.
create type offline_correction_status as enum ('asked', 'accepted', 'declined');
create table offline_correction (
  id uuid primary key default gen_random_uuid(),
  offline_gift_id uuid not null references offline_gift (id),
  status offline_correction_status not null default 'asked',
  -- Null: it should not have been confirmed at all.
  amount_cents integer check (amount_cents >= 100),
  reason text not null check (length(trim(reason)) > 0),
  asked_by uuid not null references account (id),
  asked_at timestamptz not null,
  decided_by uuid references account (id),
  decided_at timestamptz,
  decision_reason text,
  constraint offline_correction_second_person check (decided_by is null or decided_by <> asked_by),
  constraint offline_correction_decided check ((status = 'asked') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index offline_correction_standing_idx on offline_correction (offline_gift_id) where status = 'asked';

-- What the holder of a campaign that failed was told about giving back, each stage once.
create table offline_return_notice (
  campaign_id uuid not null references campaign (id),
  stage text not null check (stage in ('begin', 'soon', 'late')),
  told_at timestamptz not null,
  primary key (campaign_id, stage)
);

alter type transition_subject add value if not exists 'offline_gift';

-- What was recorded stays as it was recorded; a state only goes where it may.
create function guard_offline_gift() returns trigger language plpgsql as $$
begin
  if (new.campaign_id, new.kind, new.amount_cents, new.free_cents, new.received_on, new.donor_key, new.recorded_by, new.recorded_at, new.is_demo)
      is distinct from (old.campaign_id, old.kind, old.amount_cents, old.free_cents, old.received_on, old.donor_key, old.recorded_by, old.recorded_at, old.is_demo)
      or new.replaces_id is distinct from old.replaces_id then
    raise exception 'offline gift % is never rewritten: a correction is another gift', old.id;
  end if;
  if new.status <> old.status and not (old.status = 'declared' and new.status in ('confirmed', 'refused')
      or old.status = 'confirmed' and old.settled_at is null and new.status in ('returned', 'corrected')) then
    raise exception 'offline gift % cannot go from % to %', old.id, old.status, new.status;
  end if;
  return new;
end $$;
create trigger offline_gift_guarded before update on offline_gift for each row execute function guard_offline_gift();
create trigger offline_gift_kept before delete on offline_gift for each row execute function forbid_change();
create trigger offline_gift_no_truncate before truncate on offline_gift execute function forbid_change();
create trigger offline_gift_line_append_only before update or delete on offline_gift_line for each row execute function forbid_change();
create trigger offline_gift_evidence_append_only before update or delete on offline_gift_evidence for each row execute function forbid_change();
create trigger offline_return_kept before delete on offline_return for each row execute function forbid_change();
create trigger offline_correction_kept before delete on offline_correction for each row execute function forbid_change();

-- The instant that an offline gift is dated by: its day, at noon in Paris, and never later than its confirmation.
create function offline_gift_at(received_on date, decided_at timestamptz) returns timestamptz language sql immutable parallel safe as
  $$ select least(($1 + time '12:00') at time zone 'Europe/Paris', $2) $$;

-- Confirmed offline gifts count like those paid on the site.
create or replace view gift_fact as
  select g.donation_id, g.campaign_id, c.project_id, g.occurred_at as at, g.is_demo, d.email,
      d.net_cents::bigint as cents, null::uuid as partner_id, p.commune_code, p.theme
    from ledger_group g
    join donation d on d.id = g.donation_id
    join campaign c on c.id = g.campaign_id
    join project p on p.id = c.project_id
    where g.kind = 'gift' and g.origin = 'live'
  union all
  select o.id, o.campaign_id, c.project_id, offline_gift_at(o.received_on, o.decided_at), o.is_demo, o.donor_key::citext,
      o.amount_cents::bigint, null::uuid, p.commune_code, p.theme
    from offline_gift o
    join campaign c on c.id = o.campaign_id
    join project p on p.id = c.project_id
    where o.status = 'confirmed';
