-- How many of a reward one donor may hold, over all their gifts; null = as many as there are.
alter table reward add column per_donor integer check (per_donor > 0);
