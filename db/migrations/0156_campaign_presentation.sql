-- Who carries a campaign, and the questions that its holder answers beforehand: parts of its content, as the use of funds is.

create table campaign_teammate (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  position integer not null,
  name text not null check (length(trim(name)) > 0),
  role text not null check (length(trim(role)) > 0),
  words text not null default '',
  unique (campaign_id, position)
);

create table campaign_question (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  position integer not null,
  question text not null check (length(trim(question)) > 0),
  -- The same small markdown as the story.
  answer text not null check (length(trim(answer)) > 0),
  unique (campaign_id, position)
);

select watch_for_pages('campaign_teammate', 'campaign_question');
