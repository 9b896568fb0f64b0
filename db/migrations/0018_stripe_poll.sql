-- How far the poller has read Stripe's lists of events, of the platform and of each connected account.
create table stripe_poll (
  -- 'platform' or an account id of Stripe's.
  account text primary key,
  -- By the product's clock.
  polled_at timestamptz not null,
  -- Date of the newest event read, by Stripe's clock; null while there was none.
  read_until timestamptz
);
