-- The holder is invited to open their space, with what they said already written in it.
create table enquiry_invitation (
  id uuid primary key default gen_random_uuid(),
  enquiry_id uuid not null references enquiry (id),
  -- Where the link went: it opens the account of this address and of no other.
  email citext,
  secret_hash text not null unique,
  -- Organisation and project as they were said; emptied when the enquiry is anonymised.
  proposal jsonb,
  invited_by uuid not null references account (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  revoked_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid references account (id),
  check ((accepted_at is null) = (accepted_by is null)),
  check (revoked_at is null or accepted_at is null)
);
create index enquiry_invitation_enquiry_idx on enquiry_invitation (enquiry_id, invited_at desc);
-- The newest link is the only one that opens, and it opens once.
create unique index enquiry_invitation_live_idx on enquiry_invitation (enquiry_id) where revoked_at is null;
