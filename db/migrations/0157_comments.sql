-- What people say or ask on the page of a project: held until the team has read it, answered once by its holder.

create type comment_status as enum ('waiting', 'published', 'refused', 'withdrawn', 'taken_back');

create table campaign_comment (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id),
  -- Of the form that was sent: sent twice, written once.
  form_token uuid not null unique,
  status comment_status not null default 'waiting',
  -- Who signs: a gift, as its donor chose to be shown, or the name that stands beside an address confirmed by a code.
  donation_id uuid references donation (id),
  offline_gift_id uuid references offline_gift (id),
  name text check (length(trim(name)) > 0),
  email citext,
  body text not null check (length(body) <= 1000),
  written_at timestamptz not null,
  published_by uuid references account (id),
  published_at timestamptz,
  -- Refused, withdrawn by the team, or taken back by its author: by nobody of ours.
  ended_by uuid references account (id),
  ended_at timestamptz,
  end_reason text check (length(trim(end_reason)) > 0),
  answer text check (length(trim(answer)) > 0),
  answered_by uuid references account (id),
  answered_at timestamptz,
  answer_withdrawn_by uuid references account (id),
  answer_withdrawn_at timestamptz,
  answer_withdrawal_reason text check (length(trim(answer_withdrawal_reason)) > 0),
  -- Its words, its name and its address are gone.
  forgotten_at timestamptz,
  is_demo boolean not null,
  constraint campaign_comment_signed check (num_nonnulls(donation_id, offline_gift_id, name) = 1 or forgotten_at is not null),
  constraint campaign_comment_words check ((length(trim(body)) = 0) = (forgotten_at is not null)),
  constraint campaign_comment_published_whole check ((published_at is null) = (published_by is null) and (status <> 'published' or published_at is not null) and (status not in ('waiting', 'refused') or published_at is null)),
  constraint campaign_comment_ended_whole check ((status in ('refused', 'withdrawn', 'taken_back')) = (ended_at is not null) and (status in ('refused', 'withdrawn')) = (end_reason is not null) and (end_reason is null) = (ended_by is null)),
  constraint campaign_comment_answered_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null) and (answer is null or published_at is not null)),
  constraint campaign_comment_answer_withdrawn_whole check ((answer_withdrawn_at is null) = (answer_withdrawn_by is null) and (answer_withdrawn_at is null) = (answer_withdrawal_reason is null) and (answer_withdrawn_at is null or answer is not null))
);
create index campaign_comment_campaign_idx on campaign_comment (campaign_id, published_at desc, id desc) where status = 'published';
create index campaign_comment_waiting_idx on campaign_comment (written_at) where status = 'waiting';
create index campaign_comment_gift_idx on campaign_comment (coalesce(donation_id, offline_gift_id)) where donation_id is not null or offline_gift_id is not null;

-- Nobody's words are changed, what has ended does not come back, and a holder answers once.
create function keep_comment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a comment is forgotten, not deleted' using errcode = 'check_violation';
  end if;
  if (new.campaign_id, new.donation_id, new.offline_gift_id, new.written_at) is distinct from (old.campaign_id, old.donation_id, old.offline_gift_id, old.written_at)
    or (new.forgotten_at is null and (new.body, new.name) is distinct from (old.body, old.name)) then
    raise exception 'a comment keeps its words and its author' using errcode = 'check_violation';
  end if;
  if new.status <> old.status and (old.status in ('refused', 'withdrawn', 'taken_back') or new.status = 'waiting') then
    raise exception 'a comment that ended does not come back' using errcode = 'check_violation';
  end if;
  if old.answer is not null and new.answer is distinct from old.answer then
    raise exception 'a comment is answered once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger campaign_comment_kept before update or delete on campaign_comment for each row execute function keep_comment();

create type comment_notice_ground as enum ('hateful', 'privacy', 'false', 'unlawful', 'minors', 'other');
create type comment_notice_outcome as enum ('withdrawn', 'kept', 'taken_back');

-- Somebody says that a published comment has no place there (Digital Services Act, articles 16 and 17), and what was decided.
create table comment_notice (
  id uuid primary key default gen_random_uuid(),
  comment_id uuid not null references campaign_comment (id),
  form_token uuid not null unique,
  ground comment_notice_ground not null,
  explanation text not null,
  name text,
  email citext,
  received_at timestamptz not null,
  outcome comment_notice_outcome,
  decision_reason text check (length(trim(decision_reason)) > 0),
  decided_by uuid references account (id),
  decided_at timestamptz,
  forgotten_at timestamptz,
  constraint comment_notice_signed check (ground = 'minors' or forgotten_at is not null or (name is not null and email is not null)),
  constraint comment_notice_words check ((length(trim(explanation)) = 0) = (forgotten_at is not null)),
  constraint comment_notice_decided_whole check ((outcome is null) = (decided_at is null) and (outcome in ('withdrawn', 'kept')) is not distinct from (case when outcome is null then null else decision_reason is not null end))
);
create index comment_notice_open_idx on comment_notice (received_at) where decided_at is null;
create index comment_notice_comment_idx on comment_notice (comment_id);

-- What was decided of a notice stays decided.
create function keep_notice() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.decided_at is not null and (new.outcome, new.decision_reason, new.decided_by, new.decided_at) is distinct from (old.outcome, old.decision_reason, old.decided_by, old.decided_at)) then
    raise exception 'what was decided of a notice stays decided' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger comment_notice_kept before update or delete on comment_notice for each row execute function keep_notice();

select watch_for_pages('campaign_comment');
