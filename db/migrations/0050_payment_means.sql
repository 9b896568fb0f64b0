-- How a gift is paid, how a slow payment is followed, and which attempt it is.
create type payment_means as enum ('card', 'sepa_debit', 'other');
alter table donation
  -- What Stripe says was used, once the payment is made or ordered.
  add column payment_means payment_means,
  -- Whether the payment page offers direct debit: decided once, so that a replayed call is the same to the letter.
  add column offers_debit boolean not null default false,
  -- A direct debit: when Stripe took the order, and the last moment for the bank's answer.
  add column ordered_at timestamptz,
  add column settles_by timestamptz,
  -- When Stripe was last asked about a payment that is under way.
  add column asked_at timestamptz,
  -- The first gift of the same basket: every later attempt refers to it.
  add column first_attempt_id uuid references donation (id) on delete set null,
  add constraint donation_attempt_of_another check (first_attempt_id <> id);
-- Until now, cards alone were offered.
update donation set payment_means = 'card' where status = 'paid';
-- One basket, one payment that may still be made.
create unique index donation_one_open_per_basket on donation (coalesce(first_attempt_id, id)) where status in ('pending', 'processing');
create index donation_under_way_idx on donation (campaign_id, settles_by) where status = 'processing';

-- Cheques and other gifts outside the site: the campaign waits for those sent in time before it ends.
alter table campaign add column takes_offline_gifts boolean not null default false;
