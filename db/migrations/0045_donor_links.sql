-- Shows an address its gifts. A row says that somebody asked, never that the address gave: it is kept until it expires only.
create table donor_link (
  id uuid primary key default gen_random_uuid(),
  email citext not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check (expires_at > created_at)
);
create index donor_link_expires_idx on donor_link (expires_at);
