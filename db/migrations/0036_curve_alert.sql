-- A live campaign behind its curve: when it was seen, with which figures, and when it came back or ended.
create type curve_alert_end as enum ('back', 'over');
create table curve_alert (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  opened_at timestamptz not null,
  -- Integer cents, at that moment.
  raised_cents bigint not null check (raised_cents >= 0),
  expected_cents bigint not null check (expected_cents > raised_cents),
  resolved_at timestamptz,
  ended_by curve_alert_end,
  check ((resolved_at is null) = (ended_by is null)),
  check (resolved_at >= opened_at)
);
create unique index curve_alert_open_idx on curve_alert (campaign_id) where resolved_at is null;
create index curve_alert_campaign_idx on curve_alert (campaign_id, opened_at desc);

-- Resolved once; what was seen stays as it was seen.
create function curve_alert_guard() returns trigger language plpgsql as $$
declare answer text[] := array['resolved_at', 'ended_by'];
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - answer) = (to_jsonb(old) - answer) and old.resolved_at is null then
    return new;
  end if;
  raise exception 'curve_alert is kept as it was seen: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger curve_alert_kept before update or delete on curve_alert for each row execute function curve_alert_guard();
