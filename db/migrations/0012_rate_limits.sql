-- Who asked how often, shared by all processes. `key` is a keyed hash: no address and no e-mail is written down.
-- `expire`: milliseconds since 1970, real time; rows past it are deleted every minute. Columns as rate-limiter-flexible wants them.
create table rate_limit (
  key text primary key,
  points integer not null default 0,
  expire bigint not null
);
create index rate_limit_expire on rate_limit (expire);
