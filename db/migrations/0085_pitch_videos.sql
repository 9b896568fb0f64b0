-- The film in which an initiative presents itself: sent by chunks, made ready by a job, captioned, then published by the team.

alter type transition_subject add value if not exists 'pitch_video';

create type pitch_video_status as enum ('receiving', 'received', 'refused', 'ready', 'in_review', 'published', 'withdrawn', 'discarded');
create type pitch_video_source as enum ('file', 'link');

create table pitch_video (
  id uuid primary key default gen_random_uuid(),
  initiative_id uuid not null references initiative (id),
  source pitch_video_source not null,
  status pitch_video_status not null,

  -- A file: what was announced, what has come, under which key; the key is empty once the original is deleted.
  file_name text,
  announced_bytes bigint check (announced_bytes > 0),
  received_bytes bigint not null default 0,
  upload_key uuid,
  received_at timestamptz,
  attempts integer not null default 0,
  waiting_told_at timestamptz,
  refusal text,

  -- Its one rendition.
  rendition_key uuid,
  rendition_bytes bigint check (rendition_bytes > 0),
  rendition_sha256 text check (rendition_sha256 ~ '^[0-9a-f]{64}$'),
  duration_ms integer check (duration_ms > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  poster_file_id uuid references file (id),

  -- Or a film of another site, shown once asked for.
  link_provider text check (link_provider in ('youtube', 'vimeo', 'peertube')),
  link_host text,
  link_ref text,
  link_captioned boolean not null default false,

  -- [{startMs, endMs, text}], in order.
  cues jsonb not null default '[]' check (jsonb_typeof(cues) = 'array'),
  transcript text not null default '',
  -- Written by a person: new captions do not write over it.
  transcript_edited boolean not null default false,

  is_demo boolean not null default false,
  created_by uuid not null references account (id),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,

  check (received_bytes between 0 and coalesce(announced_bytes, 0)),
  check ((source = 'file') = (announced_bytes is not null and file_name is not null)),
  check ((source = 'link') = (link_provider is not null and link_host is not null and link_ref is not null)),
  check (status <> 'refused' or refusal is not null),
  check ((rendition_key is null) = (rendition_bytes is null) and (rendition_key is null) = (rendition_sha256 is null) and (rendition_key is null) = (poster_file_id is null)),
  -- Nobody is left out: neither those who do not hear nor those who do not see.
  constraint pitch_video_accessible check (
    status not in ('in_review', 'published')
    or (length(trim(transcript)) > 0 and case source when 'file' then rendition_key is not null and jsonb_array_length(cues) > 0 else link_captioned end)
  ),
  check (status <> 'published' or published_at is not null)
);
create index pitch_video_initiative_idx on pitch_video (initiative_id);
-- One being worked on, and one shown, which stays until the other takes its place.
create unique index pitch_video_working_idx on pitch_video (initiative_id) where status in ('receiving', 'received', 'refused', 'ready', 'in_review');
create unique index pitch_video_published_idx on pitch_video (initiative_id) where status = 'published';
create index pitch_video_due_idx on pitch_video (status) where status in ('receiving', 'received');
