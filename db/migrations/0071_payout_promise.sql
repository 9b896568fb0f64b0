-- The payout is promised in working days of France: on the others neither the label nor a bank pays anybody.
-- Five of seven days, one less for the holidays between: no date already promised moves back.
alter table campaign alter column payout_within_days set default 15;
update campaign set payout_within_days = greatest(1, payout_within_days * 5 / 7 - case when starts_at is null then 0 else 1 end);
comment on column campaign.payout_within_days is 'Working days of France after the end of the campaign.';
