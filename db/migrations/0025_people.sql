-- What each person of an organisation may do: decide for it, write its files, or read them.
create type organisation_role as enum ('lead', 'editor', 'reader');
alter table organisation_member add column role organisation_role not null default 'lead';
alter table organisation_member alter column role drop default;

-- Whoever remains in an organisation has somebody who decides. Checked at the commit, so that two may change hands at once.
create function organisation_keeps_a_lead() returns trigger language plpgsql as $$
begin
  if exists (select 1 from organisation_member where organisation_id = old.organisation_id)
    and not exists (select 1 from organisation_member where organisation_id = old.organisation_id and role = 'lead') then
    raise exception 'organisation % has no lead left', old.organisation_id;
  end if;
  return null;
end $$;
create constraint trigger organisation_member_lead after update or delete on organisation_member
  deferrable initially deferred for each row execute function organisation_keeps_a_lead();

create table organisation_invitation (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  email citext not null,
  role organisation_role not null,
  secret_hash text not null unique,
  invited_by uuid not null references account (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  revoked_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid references account (id),
  check ((accepted_at is null) = (accepted_by is null)),
  check (revoked_at is null or accepted_at is null)
);
-- The newest link is the only one that opens, and it opens once.
create unique index organisation_invitation_live_idx on organisation_invitation (organisation_id, email)
  where revoked_at is null and accepted_at is null;

-- Who signs for the organisation, since when, and the paper that says so. A change is a row; the former one stays.
create table legal_representative (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  name text not null check (length(trim(name)) > 0),
  position text not null check (length(trim(position)) > 0),
  since date not null,
  file_id uuid not null unique references file (id),
  declared_by uuid not null references account (id),
  declared_at timestamptz not null
);
create index legal_representative_organisation_idx on legal_representative (organisation_id, since desc);
create trigger legal_representative_append_only before update or delete on legal_representative for each row execute function forbid_change();
