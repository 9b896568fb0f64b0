-- What went back of a gift is asked for each of a campaign's gifts: without this, each reads all refunds.
create index refund_donation_idx on refund (donation_id);
