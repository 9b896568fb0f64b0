-- A request that its holder takes back. Its name is compared as text below: a new value serves from the next transaction on.
alter type attestation_status add value 'withdrawn';
alter table attestation drop constraint attestation_check;
alter table attestation add constraint attestation_answered_is_dated
  check ((status::text in ('requested', 'withdrawn')) = (answered_at is null));
alter table attestation drop column link_expires_at;

-- Each mailed link is a draw of its own: its secret is stored hashed, and the last one drawn is the only one that opens.
create table attestation_link (
  id uuid primary key default gen_random_uuid(),
  attestation_id uuid not null references attestation (id),
  secret_hash text not null unique,
  issued_at timestamptz not null,
  -- Absent when the partner asked for a fresh one from its own old link.
  issued_by uuid references account (id),
  expires_at timestamptz not null check (expires_at > issued_at),
  revoked_at timestamptz,
  revoked_by uuid references account (id)
);
create unique index attestation_link_live_idx on attestation_link (attestation_id) where revoked_at is null;

create type application_document_kind as enum ('forecast', 'funding_plan', 'accounts', 'statutes', 'quote', 'letter', 'picture', 'other');
alter table application_document add column kind application_document_kind not null default 'other';
