-- Partners: what they do, for whom and where, who answers for them, and doubles that lead to the one that is kept.

alter type correction_subject add value 'partner';

update partner set kind = case when kind ilike 'réseau%' then 'network' else 'other' end;
alter table partner
  add constraint partner_kind_known check (kind in ('network', 'funder', 'authority', 'chamber', 'association', 'cooperative', 'other')),
  add column slug text not null unique default ('partenaire-' || left(gen_random_uuid()::text, 8)) check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- What they do, in words that a holder understands.
  add column summary text check (length(trim(summary)) > 0),
  -- Shown to everybody; `email` is where requests to attest go.
  add column contact_email citext,
  add column phone text,
  add column website text check (website ~ '^https?://'),
  add column address text,
  -- Appointments, hours of presence: in words.
  add column opening text,
  -- Empty: every need.
  add column themes text[] not null default '{}',
  add column situations text[] not null default '{}' check (situations <@ array['idea', 'creation', 'development', 'funding', 'support']),
  add column closed_at timestamptz,
  add column closed_reason text check (length(trim(closed_reason)) > 0),
  add column merged_into_id uuid references partner (id),
  add column created_at timestamptz not null default now(),
  add constraint partner_closed_with_reason check ((closed_at is null) = (closed_reason is null)),
  add constraint partner_merged_is_closed check (merged_into_id is null or closed_at is not null),
  add constraint partner_not_merged_into_itself check (merged_into_id <> id);
create index partner_merged_idx on partner (merged_into_id);
create index partner_member_account_idx on partner_member (account_id);

-- One leads to one that stands by itself; so no circle can be drawn, and nobody is led to a closed door.
create function partner_merge_guard() returns trigger language plpgsql as $$
begin
  if exists (select from partner where id = new.merged_into_id and closed_at is not null) then
    raise exception 'partner % is closed or merged', new.merged_into_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger partner_merge_guarded before insert or update of merged_into_id on partner
  for each row when (new.merged_into_id is not null) execute function partner_merge_guard();

create type partner_territory_kind as enum ('commune', 'epci', 'departement');
create table partner_territory (
  partner_id uuid not null references partner (id),
  kind partner_territory_kind not null,
  -- INSEE code of the commune or département, SIREN of the EPCI.
  code text not null,
  primary key (partner_id, kind, code),
  check (case kind when 'epci' then code ~ '^[0-9]{9}$' when 'commune' then code ~ '^[0-9][0-9AB][0-9]{3}$' else code ~ '^[0-9][0-9AB][0-9]?$' end)
);
create index partner_territory_place_idx on partner_territory (kind, code);

-- Opens for the account of this address and for no other: the address is proved by the account itself.
create table partner_invitation (
  id uuid primary key default gen_random_uuid(),
  partner_id uuid not null references partner (id),
  email citext not null,
  invited_by uuid not null references account (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  revoked_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid references account (id),
  check ((accepted_at is null) = (accepted_by is null)),
  check (revoked_at is null or accepted_at is null)
);
create unique index partner_invitation_live_idx on partner_invitation (partner_id, email) where revoked_at is null and accepted_at is null;

create table partner_merge (
  id uuid primary key default gen_random_uuid(),
  merged_id uuid not null unique references partner (id),
  kept_id uuid not null references partner (id),
  reason text not null check (length(trim(reason)) > 0),
  account_id uuid not null references account (id),
  at timestamptz not null,
  check (merged_id <> kept_id)
);
create index partner_merge_kept_idx on partner_merge (kept_id);
create trigger partner_merge_append_only before update or delete on partner_merge for each row execute function forbid_change();
create trigger partner_merge_no_truncate before truncate on partner_merge execute function forbid_change();
