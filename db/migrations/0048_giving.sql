-- What a donor says with a gift, and who reads it.
alter table donation
  add column amount_hidden boolean not null default false,
  -- The public no longer reads the name and the message of this gift: who of the team decided it, when and why.
  add column words_hidden_at timestamptz,
  add column words_hidden_by uuid references account (id),
  add column words_hidden_reason text,
  add constraint donation_words_hidden_whole check (num_nulls(words_hidden_at, words_hidden_by, words_hidden_reason) in (0, 3));
create index donation_message_idx on donation (created_at) where message is not null;

-- What the holder asks of whoever chooses a reward: [{label, kind, choices, required}].
alter table reward
  add column questions jsonb not null default '[]'
    check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) <= 3);

-- What the donor answered, one list for each unit, beside the words of the question as they were: [[{question, answer}]].
alter table donation_line
  add column answers jsonb not null default '[]'
    check (jsonb_typeof(answers) = 'array');

-- A donor's corrections of name, address and answers: what was written before is kept.
create table donation_correction (
  id uuid primary key default gen_random_uuid(),
  donation_id uuid not null references donation (id),
  at timestamptz not null,
  before jsonb not null,
  after jsonb not null
);
create index donation_correction_donation_idx on donation_correction (donation_id, at);
create trigger donation_correction_append_only before update or delete on donation_correction for each row execute function forbid_change();
create trigger donation_correction_no_truncate before truncate on donation_correction execute function forbid_change();
