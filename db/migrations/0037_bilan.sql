-- What the bilan counts, each figure in one place: facts step by step, gifts as the ledger holds them, delays between steps.

-- The days that a total published for several months covers. A total counts in a period that holds all of them, or not at all.
create table history_period (
  event_key text primary key,
  from_day date not null,
  to_day date not null,
  check (from_day <= to_day)
);
create trigger history_period_append_only before update or delete on history_period for each row execute function forbid_change();
create trigger history_period_no_truncate before truncate on history_period execute function forbid_change();

-- Who brought a project, or attested it. A project may have several.
create view project_partner as
  select project_id, partner_id from enquiry where project_id is not null and partner_id is not null and merged_into_id is null
  union
  select a.project_id, t.partner_id from attestation t join label_application a on a.id = t.application_id where t.status = 'given';

create or replace view funnel_fact as
  select 'enquiry'::text as step, e.id as subject_id, e.received_at as at, e.is_history, e.is_demo, e.partner_id, e.commune_code, e.theme, e.project_id
    from enquiry e where e.merged_into_id is null
  union all
  select 'meeting', e.id, min(t.at), false, e.is_demo, e.partner_id, e.commune_code, e.theme, e.project_id
    from enquiry e join transition t on t.subject = 'enquiry' and t.subject_id = e.id and t.to_status = 'met'
    where e.merged_into_id is null and not e.is_history group by e.id
  union all
  select 'meeting', e.id, (p.met_on + time '12:00') at time zone 'Europe/Paris', true, e.is_demo, e.partner_id, e.commune_code, e.theme, null::uuid
    from past_enquiry p join enquiry e on e.id = p.enquiry_id where p.met_on is not null
  union all
  select 'application', a.id, v.submitted_at, false, p.is_demo, null::uuid, p.commune_code, p.theme, p.id
    from application_version v join label_application a on a.id = v.application_id join project p on p.id = a.project_id where v.number = 1
  union all
  select 'application', e.id, (p.applied_on + time '12:00') at time zone 'Europe/Paris', true, e.is_demo, e.partner_id, e.commune_code, e.theme, null
    from past_enquiry p join enquiry e on e.id = p.enquiry_id where p.applied_on is not null
  union all
  select 'label', l.id, l.starts_at, false, p.is_demo, null, p.commune_code, p.theme, p.id
    from label l join project p on p.id = l.project_id
  union all
  select 'label', p.id, (p.labelled_on + time '12:00') at time zone 'Europe/Paris', true, i.is_demo, p.partner_id, p.commune_code, p.theme, null
    from past_project p join csv_import i on i.id = p.import_id
  union all
  select 'campaign', c.id, c.starts_at, false, c.is_demo, null, p.commune_code, p.theme, p.id
    from campaign c join project p on p.id = c.project_id where c.starts_at is not null
      and c.status in ('live', 'suspended', 'closing', 'succeeded', 'failed', 'settled', 'cancelled')
  union all
  select 'campaign', p.id, (coalesce(p.started_on, p.ended_on) + time '12:00') at time zone 'Europe/Paris', true, i.is_demo, p.partner_id, p.commune_code, p.theme, null
    from past_campaign p join csv_import i on i.id = p.import_id
  union all
  select case when c.status = 'failed' then 'failed' else 'succeeded' end, c.id, c.closed_at, false, c.is_demo, null, p.commune_code, p.theme, p.id
    from campaign c join project p on p.id = c.project_id
    where c.closed_at is not null and c.status in ('succeeded', 'settled', 'failed')
  union all
  select case when p.succeeded then 'succeeded' else 'failed' end, p.id, (p.ended_on + time '12:00') at time zone 'Europe/Paris', true, i.is_demo, p.partner_id, p.commune_code, p.theme, null
    from past_campaign p join csv_import i on i.id = p.import_id;

-- Each paid gift on its own day, net of what the ledger says went back of it since.
create view gift_fact as
  select g.donation_id, g.campaign_id, c.project_id, g.occurred_at as at, g.is_demo, d.email,
      (coalesce(back.cents, 0) - gift.amount_cents)::bigint as cents, null::uuid as partner_id, p.commune_code, p.theme
    from ledger_group g
    join ledger_entry gift on gift.group_id = g.id and gift.account_code = 'campaign:funds:' || g.campaign_id
    left join (select r.donation_id, -sum(e.amount_cents) as cents from ledger_group r join ledger_entry e on e.group_id = r.id
      where r.kind in ('refund', 'refund_returned') and e.account_code = 'campaign:funds:' || r.campaign_id group by r.donation_id) back on back.donation_id = g.donation_id
    join donation d on d.id = g.donation_id
    join campaign c on c.id = g.campaign_id
    join project p on p.id = c.project_id
    where g.kind = 'gift' and g.origin = 'live';

create function paris_day(timestamptz) returns date language sql immutable parallel safe as $$ select ($1 at time zone 'Europe/Paris')::date $$;

-- Whole days from one step to the next, dated by the later one.
create view delay_fact as
  select 'meeting'::text as step, paris_day(f.at) - paris_day(e.received_at) as days, f.at, f.is_history, f.is_demo, f.partner_id, f.commune_code, f.theme, f.project_id
    from funnel_fact f join enquiry e on e.id = f.subject_id where f.step = 'meeting'
  union all
  select 'application', paris_day(first.at) - paris_day(met.at), first.at, false, p.is_demo, null::uuid, p.commune_code, p.theme, p.id
    from enquiry e join project p on p.id = e.project_id
    cross join lateral (select min(t.at) as at from transition t where t.subject = 'enquiry' and t.subject_id = e.id and t.to_status = 'met') met
    cross join lateral (select min(v.submitted_at) as at from label_application a join application_version v on v.application_id = a.id where a.project_id = p.id) first
    where e.merged_into_id is null and met.at is not null and first.at >= met.at
  union all
  select 'application', p.applied_on - p.met_on, (p.applied_on + time '12:00') at time zone 'Europe/Paris', true, e.is_demo, e.partner_id, e.commune_code, e.theme, null
    from past_enquiry p join enquiry e on e.id = p.enquiry_id where p.applied_on >= p.met_on
  union all
  select 'decision', paris_day(d.decided_at) - paris_day(v.submitted_at), d.decided_at, false, p.is_demo, null, p.commune_code, p.theme, p.id
    from decision d join examination x on x.id = d.examination_id join application_version v on v.application_id = x.application_id and v.number = 1
    join label_application a on a.id = x.application_id join project p on p.id = a.project_id where x.number = 1
  union all
  select 'campaign', paris_day(c.starts_at) - paris_day(l.starts_at), c.starts_at, false, c.is_demo, null, p.commune_code, p.theme, p.id
    from campaign c join label l on l.id = c.label_id join project p on p.id = c.project_id where c.starts_at is not null
      and c.status in ('live', 'suspended', 'closing', 'succeeded', 'failed', 'settled', 'cancelled')
  union all
  select 'settlement', paris_day(c.settled_at) - paris_day(c.ends_at), c.settled_at, false, c.is_demo, null, p.commune_code, p.theme, p.id
    from campaign c join project p on p.id = c.project_id where c.status = 'settled' and c.settled_at is not null;

create index ledger_group_gift_idx on ledger_group (occurred_at, campaign_id) where kind = 'gift';
create index ledger_group_back_idx on ledger_group (donation_id) where kind in ('refund', 'refund_returned');
create index application_version_first_idx on application_version (submitted_at) where number = 1;
create index campaign_started_idx on campaign (starts_at) where starts_at is not null;
create index campaign_closed_idx on campaign (closed_at) where closed_at is not null;
create index label_starts_idx on label (starts_at);
create index attestation_partner_idx on attestation (partner_id) where status = 'given';
