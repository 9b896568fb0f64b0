-- The bilan counts again only what changed (docs/decisions/bilan.md): pulses by their transaction, and a pulse of no campaign for
-- the label's steps, as the list has its own (0105).
create index if not exists campaign_pulse_xid_idx on campaign_pulse (xid);

create function pulse_of_steps() returns trigger language plpgsql as $$
begin
  insert into campaign_pulse (campaign_id) values ('00000000-0000-0000-0000-000000000001') on conflict do nothing;
  return null;
end $$;

create trigger enquiry_steps_pulse after insert or update or delete on enquiry for each statement execute function pulse_of_steps();
create trigger past_enquiry_steps_pulse after insert or update or delete on past_enquiry for each statement execute function pulse_of_steps();
create trigger application_version_steps_pulse after insert or update or delete on application_version for each statement execute function pulse_of_steps();
create trigger decision_steps_pulse after insert or update or delete on decision for each statement execute function pulse_of_steps();
create trigger label_steps_pulse after insert or update or delete on label for each statement execute function pulse_of_steps();
create trigger past_project_steps_pulse after insert or update or delete on past_project for each statement execute function pulse_of_steps();
create trigger past_campaign_steps_pulse after insert or update or delete on past_campaign for each statement execute function pulse_of_steps();
create trigger csv_import_steps_pulse after insert or update or delete on csv_import for each statement execute function pulse_of_steps();
create trigger attestation_steps_pulse after insert or update or delete on attestation for each statement execute function pulse_of_steps();
create trigger partner_steps_pulse after insert or update of name on partner for each statement execute function pulse_of_steps();
create trigger project_steps_pulse after update of theme, commune_code, is_demo on project for each statement execute function pulse_of_steps();
create trigger campaign_steps_pulse_new after insert or delete on campaign for each statement execute function pulse_of_steps();
create trigger campaign_steps_pulse after update of status, starts_at, ends_at, closed_at, settled_at, is_demo, project_id on campaign for each statement execute function pulse_of_steps();
create trigger transition_steps_pulse after insert on transition for each row when (new.subject = 'enquiry') execute function pulse_of_steps();
