create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  legal_form text not null,
  siret text check (siret ~ '^[0-9]{14}$'),
  commune_code text not null,
  purpose text not null,
  stripe_account_id text unique,
  stripe_ready_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
create table organisation_member (
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  created_at timestamptz not null default now(),
  primary key (organisation_id, account_id)
);
create index organisation_member_account_idx on organisation_member (account_id);

create table partner (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  kind text not null,
  email citext not null,
  is_demo boolean not null default false
);
create table partner_member (
  partner_id uuid not null references partner (id),
  account_id uuid not null references account (id),
  primary key (partner_id, account_id)
);

create table project (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  organisation_id uuid not null references organisation (id),
  name text not null,
  summary text not null,
  commune_code text not null,
  theme text not null,
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index project_organisation_idx on project (organisation_id);
