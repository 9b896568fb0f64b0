-- The public proof: one block per campaign and Paris day in which its counter moved, chained, and the movements it commits to.
create table proof_block (
  campaign_id uuid not null references campaign (id),
  -- 1, 2, 3… without a gap: the trigger says so.
  number integer not null,
  day date not null,
  movements integer not null check (movements > 0),
  received_cents bigint not null check (received_cents >= 0),
  returned_cents bigint not null check (returned_cents >= 0),
  -- Since the beginning, this day included.
  total_received_cents bigint not null,
  total_returned_cents bigint not null,
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  -- Of the day's leaf hashes, one after another.
  leaves_hash text not null check (leaves_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text not null,
  hash text not null unique,
  written_at timestamptz not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  primary key (campaign_id, number),
  unique (campaign_id, day)
);

-- What is hashed, line by line: app/features/proof/proof.ts says the same to the program and to browsers.
create function proof_block_text(b proof_block) returns text language sql stable as $$
  select 'propulsons:journee:1' || E'\n' || 'campagne ' || b.campaign_id || E'\n' || 'numero ' || b.number || E'\n'
    || 'jour ' || to_char(b.day, 'YYYY-MM-DD') || E'\n' || 'mouvements ' || b.movements || E'\n'
    || 'recu ' || b.received_cents || E'\n' || 'rendu ' || b.returned_cents || E'\n'
    || 'recu_en_tout ' || b.total_received_cents || E'\n' || 'rendu_en_tout ' || b.total_returned_cents || E'\n'
    || 'racine ' || b.root || E'\n' || 'empreintes ' || b.leaves_hash || E'\n' || 'precedente ' || b.previous_hash || E'\n'
$$;

-- A block follows the one before it, adds its day to it, and bears its own hash; nothing else is taken.
create function proof_chain() returns trigger language plpgsql as $$
declare last proof_block;
begin
  perform pg_advisory_xact_lock(hashtext('proof_block'), hashtext(new.campaign_id::text));
  select * into last from proof_block where campaign_id = new.campaign_id order by number desc limit 1;
  if new.number <> coalesce(last.number, 0) + 1 or new.day <= last.day
      or new.previous_hash <> coalesce(last.hash, repeat('0', 64))
      or new.total_received_cents <> coalesce(last.total_received_cents, 0) + new.received_cents
      or new.total_returned_cents <> coalesce(last.total_returned_cents, 0) + new.returned_cents
      or new.hash <> encode(sha256(convert_to(proof_block_text(new), 'UTF8')), 'hex') then
    raise exception 'proof block % of campaign % does not follow the one before it', new.number, new.campaign_id using errcode = 'restrict_violation';
  end if;
  new.transaction_id := pg_current_xact_id();
  return new;
end $$;
create trigger proof_block_chain before insert on proof_block for each row execute function proof_chain();
create trigger proof_block_append_only before update or delete on proof_block for each row execute function forbid_change();
create trigger proof_block_no_truncate before truncate on proof_block execute function forbid_change();

-- One movement of the ledger in its day. The salt is told to its donor alone.
create table proof_leaf (
  group_id bigint primary key references ledger_group (id),
  campaign_id uuid not null,
  block_number integer not null,
  -- Place in the tree, from 0: leaves are in the order of their hashes, which says nothing of when each was given.
  position integer not null check (position >= 0),
  gift_id uuid not null,
  nature text not null,
  amount_cents bigint not null check (amount_cents <> 0),
  salt text not null unique check (salt ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  foreign key (campaign_id, block_number) references proof_block (campaign_id, number),
  unique (campaign_id, block_number, position)
);
create index proof_leaf_gift_idx on proof_leaf (gift_id);

-- A block is written whole, in one transaction: no leaf joins it later.
create function refuse_late_leaf() returns trigger language plpgsql as $$
begin
  if (select transaction_id from proof_block where campaign_id = new.campaign_id and number = new.block_number) is distinct from pg_current_xact_id() then
    raise exception 'proof block % of campaign % is closed', new.block_number, new.campaign_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger proof_leaf_same_transaction before insert on proof_leaf for each row execute function refuse_late_leaf();
create trigger proof_leaf_append_only before update or delete on proof_leaf for each row execute function forbid_change();
create trigger proof_leaf_no_truncate before truncate on proof_leaf execute function forbid_change();

-- The nights whose blocks are written, by the Paris day on which the night ends.
create table proof_run (
  day date primary key,
  -- By the product's clock; and when it was really written.
  written_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  blocks integer not null
);
