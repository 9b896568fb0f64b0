-- Examinations that wait for a meeting are few among those that were decided.
create index examination_agenda_idx on examination (position) where status = 'on_agenda';

-- The past is few groups among a million: the home page and the bilan add them up each time they are drawn.
create index ledger_group_history_idx on ledger_group (occurred_at, event_key) where origin = 'history' and kind = 'history';
