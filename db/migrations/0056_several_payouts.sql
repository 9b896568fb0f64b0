-- A campaign is paid out as often as money comes: what follows the first payout (a dispute won, a late gift) has its own.
alter type payout_status add value 'suspended';
alter type payout_status add value 'cancelled';

alter table payout
  drop constraint payout_campaign_id_key,
  add column number integer not null default 1 check (number > 0),
  add constraint payout_numbered unique (campaign_id, number);

alter table transfer
  -- Which payout takes this transfer to the bank.
  add column payout_id uuid references payout (id),
  -- What was left of the gift when its transfer was planned: later refunds change the gift, never what was transferred.
  add column gift_cents integer;
update transfer set gift_cents = donation.net_cents from donation where donation.id = donation_id;
update transfer set payout_id = payout.id from payout where payout.campaign_id = transfer.campaign_id and transfer.status = 'succeeded';
alter table transfer alter column gift_cents set not null, add constraint transfer_within_gift check (amount_cents + fee_cents <= gift_cents);
create index transfer_payout_idx on transfer (payout_id);
