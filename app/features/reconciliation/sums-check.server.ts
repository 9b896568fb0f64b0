import { sql } from "kysely";

type Difference = { difference: string };

/** What is kept of each campaign is what its gifts add up to; those with a pulse that nobody has read yet are left to the next reading. */
const apart = sql<Difference>`
  with seen as materialized (select id from campaign where id not in (select unseen_pulses(seen) from money_sums_state)),
    counted as (select s from sums_of_campaigns(array(select id from seen)) s),
    kept as (select s from campaign_sum s where campaign_id in (select id from seen))
  select distinct format('Campagne %s : les sommes gardées pour le bilan ne sont pas celles de ses dons', (s).campaign_id) as difference
  from ((select * from counted except select * from kept) union all (select * from kept except select * from counted)) wrong`;

/** And all of them together are the sum of each. */
const together = sql<Difference>`
  with added as (
    select s.is_demo, t.theme, l.place, s.month, s.before, sum(s.campaigns) as campaigns, sum(s.cents) as cents, sum(s.citizens) as citizens, sum(s.gifts) as gifts
    from campaign_sum s, lateral (values (s.theme), ('')) t (theme), lateral (values (s.place), ('')) l (place) group by 1, 2, 3, 4, 5)
  select format('Bilan, %s, besoin « %s », lieu « %s » : la somme gardée n’est pas celle des campagnes', month, theme, place) as difference
  from added a full join money_sum k using (is_demo, theme, place, month, before)
  where (coalesce(a.campaigns, 0), coalesce(a.cents, 0), coalesce(a.citizens, 0), coalesce(a.gifts, 0))
    <> (coalesce(k.campaigns, 0), coalesce(k.cents, 0), coalesce(k.citizens, 0), coalesce(k.gifts, 0))`;

/** Of the sums that the bilan keeps: one sentence each for those that are not what gifts add up to. */
export const sumChecks = [apart, together];
