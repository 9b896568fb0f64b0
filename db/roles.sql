-- Least rights: the site and the worker connect as a role that owns nothing. It reads and writes rows; it can neither alter
-- a table, nor drop or disable a trigger, nor empty a table: what guards ledger, decisions and journal is out of its reach.
-- Run by the owner after each `npm run db:migrate`; running it again changes nothing. The password is given apart:
--   alter role propulsons_app password '…';
do $$
begin
  if not exists (select from pg_roles where rolname = 'propulsons_app') then
    create role propulsons_app login;
  end if;
end $$;

revoke create on schema public from public;
-- The queue closes its tables to all but their owner by row-level security without a policy.
do $$
declare queue_table regclass;
begin
  for queue_table in select oid from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
    execute format('drop policy if exists propulsons_app on %s', queue_table);
    execute format('create policy propulsons_app on %s to propulsons_app using (true) with check (true)', queue_table);
  end loop;
end $$;

grant usage on schema public, graphile_worker to propulsons_app;
grant select, insert, update, delete on all tables in schema public, graphile_worker to propulsons_app;
grant usage, select on all sequences in schema public, graphile_worker to propulsons_app;
grant execute on all functions in schema public, graphile_worker to propulsons_app;
-- Migrations are the owner's business.
revoke insert, update, delete on kysely_migration, kysely_migration_lock, graphile_worker.migrations from propulsons_app;
