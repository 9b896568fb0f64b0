-- That something changed in a table that kept pages read, and by which transaction. Written by the database itself, so that no command
-- can forget it. Rows are only added, in nobody's way; to the hour, so that nothing of who did what can be read from them. Not worth
-- its log: a crash of PostgreSQL, which empties it, is seen by the time of its start. See docs/decisions/kept-pages.md.
create unlogged table page_change (
  xid xid8 not null default pg_current_xact_id(),
  topic text not null,
  at timestamptz not null default date_trunc('hour', now()),
  primary key (xid, topic)
);
create index page_change_at_idx on page_change (at);
create index if not exists campaign_pulse_xid_idx on campaign_pulse (xid);

create function tell_page_change() returns trigger language plpgsql as $$
begin
  insert into page_change (topic) values (tg_table_name) on conflict do nothing;
  return null;
end $$;

-- A sweep that finds nothing to do changes no page.
create function tell_page_change_of_rows() returns trigger language plpgsql as $$
begin
  if exists (select from gone) then
    insert into page_change (topic) values (tg_table_name) on conflict do nothing;
  end if;
  return null;
end $$;

-- To be called for every table that a page of app/services/http/kept/routes.ts reads; without it the page is not kept.
create function watch_for_pages(variadic names text[]) returns void language plpgsql as $$
declare watched text;
begin
  foreach watched in array names loop
    execute format('create or replace trigger page_change_of_insert after insert or truncate on %I for each statement execute function tell_page_change()', watched);
    execute format('create or replace trigger page_change_of_update after update on %I referencing old table as gone for each statement execute function tell_page_change_of_rows()', watched);
    execute format('create or replace trigger page_change_of_delete after delete on %I referencing old table as gone for each statement execute function tell_page_change_of_rows()', watched);
  end loop;
end $$;

select watch_for_pages('clock');
select watch_for_pages(
  'campaign', 'campaign_use', 'reward', 'giving_pause', 'correction', 'project', 'organisation', 'account', 'transition',
  'label', 'label_application', 'label_revocation', 'application_version', 'criteria_grid', 'rule_version', 'seat',
  'examination', 'decision', 'declaration', 'declaration_withdrawal', 'recusal',
  'donation', 'refund', 'dispute', 'offline_gift', 'ledger_group', 'ledger_entry', 'proof_block', 'proof_leaf',
  'enquiry', 'event', 'event_booking', 'partner', 'partner_territory',
  'edition', 'edition_category', 'edition_criterion', 'edition_phase', 'initiative', 'initiative_decision', 'initiative_version',
  'ballot_round', 'project_grant', 'grant_account', 'grant_bonus',
  'csv_import', 'history_period', 'past_campaign', 'past_enquiry', 'past_project', 'yearly_report'
);
