-- One place that says what happened when: the bilan, its exports and the statutory report count these facts and no others.
create view funnel_fact as
  select 'enquiry'::text as step, e.id as subject_id, e.received_at as at, e.is_history, e.is_demo, e.partner_id, e.commune_code, e.theme
    from enquiry e where e.merged_into_id is null
  union all
  select 'meeting', e.id, min(t.at), false, e.is_demo, e.partner_id, e.commune_code, e.theme
    from enquiry e join transition t on t.subject = 'enquiry' and t.subject_id = e.id and t.to_status = 'met'
    where e.merged_into_id is null and not e.is_history group by e.id
  union all
  select 'meeting', e.id, (p.met_on + time '12:00') at time zone 'Europe/Paris', true, e.is_demo, e.partner_id, e.commune_code, e.theme
    from past_enquiry p join enquiry e on e.id = p.enquiry_id where p.met_on is not null
  union all
  select 'application', a.id, v.submitted_at, false, p.is_demo, e.partner_id, p.commune_code, p.theme
    from application_version v join label_application a on a.id = v.application_id join project p on p.id = a.project_id
    left join enquiry e on e.project_id = p.id where v.number = 1
  union all
  select 'application', e.id, (p.applied_on + time '12:00') at time zone 'Europe/Paris', true, e.is_demo, e.partner_id, e.commune_code, e.theme
    from past_enquiry p join enquiry e on e.id = p.enquiry_id where p.applied_on is not null
  union all
  select 'label', l.id, l.starts_at, false, p.is_demo, e.partner_id, p.commune_code, p.theme
    from label l join project p on p.id = l.project_id left join enquiry e on e.project_id = p.id
  union all
  select 'label', p.id, (p.labelled_on + time '12:00') at time zone 'Europe/Paris', true, i.is_demo, p.partner_id, p.commune_code, p.theme
    from past_project p join csv_import i on i.id = p.import_id
  union all
  select 'campaign', c.id, c.starts_at, false, c.is_demo, e.partner_id, p.commune_code, p.theme
    from campaign c join project p on p.id = c.project_id left join enquiry e on e.project_id = p.id where c.starts_at is not null
      and c.status in ('live', 'suspended', 'closing', 'succeeded', 'failed', 'settled', 'cancelled')
  union all
  select 'campaign', p.id, (coalesce(p.started_on, p.ended_on) + time '12:00') at time zone 'Europe/Paris', true, i.is_demo, p.partner_id, p.commune_code, p.theme
    from past_campaign p join csv_import i on i.id = p.import_id
  union all
  select case when c.status = 'failed' then 'failed' else 'succeeded' end, c.id, c.closed_at, false, c.is_demo, e.partner_id, p.commune_code, p.theme
    from campaign c join project p on p.id = c.project_id left join enquiry e on e.project_id = p.id
    where c.closed_at is not null and c.status in ('succeeded', 'settled', 'failed')
  union all
  select case when p.succeeded then 'succeeded' else 'failed' end, p.id, (p.ended_on + time '12:00') at time zone 'Europe/Paris', true, i.is_demo, p.partner_id, p.commune_code, p.theme
    from past_campaign p join csv_import i on i.id = p.import_id;

create index transition_met_idx on transition (subject_id, at) where to_status = 'met';
create index ledger_group_occurred_idx on ledger_group (occurred_at);
