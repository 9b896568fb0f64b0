-- A meeting is called off, or it is not: the status and its date say the same.
alter table committee_meeting add constraint committee_meeting_cancelled_at check ((status = 'cancelled') = (cancelled_at is not null));
