import { sql } from "kysely";
import type { Handle } from "#db";
import { thresholdCents } from "~/features/campaigns/outcome";
import { watchedCents, type VigilanceRules } from "~/features/donations/vigilance-rules";
import { parisDay } from "~/lib/dates";
import { keyedHash } from "~/lib/keyed-hash.server";
import type { Noticed } from "./alert";

type Watch = { handle: Handle; rules: VigilanceRules; at: Date };

const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * 86_400_000);
const month = (at: Date) => parisDay(at).slice(0, 7);
const nobody = { campaignId: null, organisationId: null, email: null };
const ofEmail = (email: string) => keyedHash("alert-donor", email.toLowerCase());

type Donor = { email: string; gifts: number; cents: number };

/** One donor, by e-mail, over the window: said again at each multiple of the threshold, within a year. */
export async function noticeCumulated({ handle, rules, at }: Watch): Promise<Noticed[]> {
  const { rows } = await sql<Donor>`
    select lower(email::text) as email, count(*)::int as gifts, sum(net_cents)::bigint as cents from donation
    where status = 'paid' and net_cents > 0 and charged_at > ${daysBefore(at, rules.cumulatedDays)}
    group by lower(email::text) having sum(net_cents) >= ${rules.cumulatedCents}`.execute(handle);
  return rows.map(({ email, gifts, cents }) => ({
    ...nobody, kind: "cumulated", email, facts: { gifts, cents, days: rules.cumulatedDays, limitCents: rules.cumulatedCents },
    key: `cumulated:${ofEmail(email)}:${parisDay(at).slice(0, 4)}:${Math.floor(cents / rules.cumulatedCents)}`,
  }));
}

/** Several gifts of one donor, each just under the amount that is watched. */
export async function noticeSplit({ handle, rules, at }: Watch): Promise<Noticed[]> {
  const limit = watchedCents(rules);
  const { rows } = await sql<Donor>`
    select lower(email::text) as email, count(*)::int as gifts, sum(amount_cents)::bigint as cents from donation
    where status = 'paid' and charged_at > ${daysBefore(at, rules.splitDays)} and amount_cents < ${limit} and amount_cents * 100 >= ${limit * rules.splitPercent}::bigint
    group by lower(email::text) having count(*) >= ${rules.splitGifts}`.execute(handle);
  return rows.map(({ email, gifts, cents }) => ({
    ...nobody, kind: "split", email, facts: { gifts, cents, days: rules.splitDays, limitCents: limit }, key: `split:${ofEmail(email)}:${month(at)}`,
  }));
}

type Card = { card: string; donors: number; gifts: number; cents: number; campaignId: string | null };

/** One card that pays under many e-mails. */
export async function noticeSameCard({ handle, rules, at }: Watch): Promise<Noticed[]> {
  const { rows } = await sql<Card>`
    select t.card, count(distinct d.email)::int as donors, count(*)::int as gifts, sum(d.amount_cents)::bigint as cents,
      case when count(distinct d.campaign_id) = 1 then (array_agg(d.campaign_id))[1] end as campaign_id
    from card_try t join donation d on d.id = t.donation_id
    where not t.declined and t.card is not null and t.tried_at > ${daysBefore(at, rules.cardDays)}
    group by t.card having count(distinct d.email) >= ${rules.cardDonors}`.execute(handle);
  return rows.map(({ card, donors, gifts, cents, campaignId }) => ({
    ...nobody, kind: "same_card", campaignId, facts: { donors, gifts, cents, days: rules.cardDays }, key: `same_card:${card}:${month(at)}`,
  }));
}

type Own = { campaignId: string; organisationId: string; cents: number; goalCents: number; thresholdPercent: number };

/** People of the organisation who give near the deadline what lacks to reach the threshold. */
export async function noticeOwnFunding({ handle, rules, at }: Watch): Promise<Noticed[]> {
  const { rows } = await sql<Own>`
    select c.id as campaign_id, p.organisation_id, sum(d.net_cents)::bigint as cents, c.goal_cents, c.threshold_percent
    from donation d join campaign c on c.id = d.campaign_id join project p on p.id = c.project_id
    where d.status = 'paid' and d.charged_at > c.ends_at - make_interval(days => ${rules.ownDays}) and c.ends_at > ${daysBefore(at, 60)} and c.threshold_percent > 0
      and exists (select from organisation_member m join account a on a.id = m.account_id
        where m.organisation_id = p.organisation_id and (a.id = d.account_id or a.email = d.email))
    group by c.id, p.organisation_id`.execute(handle);
  return rows.flatMap(({ campaignId, organisationId, cents, goalCents, thresholdPercent }) => {
    const percent = Math.floor((cents * 100) / thresholdCents(goalCents, thresholdPercent));
    if (percent < rules.ownPercent) return [];
    return [{ ...nobody, kind: "own_funding" as const, campaignId, organisationId, facts: { cents, percent, days: rules.ownDays }, key: `own_funding:${campaignId}` }];
  });
}

type Collected = { organisationId: string; year: number; cents: number };

/** What an organisation collected in a calendar year, by card and by its own means: this year and the two before. */
export async function noticePublicAppeal({ handle, rules, at }: Watch): Promise<Noticed[]> {
  const { rows } = await sql<Collected>`
    select p.organisation_id, year, sum(cents)::bigint as cents from (
      select campaign_id, extract(year from charged_at at time zone 'Europe/Paris')::int as year, net_cents as cents from donation where status = 'paid'
      union all
      select g.campaign_id, extract(year from g.occurred_at at time zone 'Europe/Paris')::int, -e.amount_cents from ledger_group g
        join ledger_entry e on e.group_id = g.id where e.account_code like 'campaign:offline:%' and e.amount_cents < 0) gifts
    join campaign c on c.id = campaign_id join project p on p.id = c.project_id
    where year >= ${Number(parisDay(at).slice(0, 4)) - 2} group by p.organisation_id, year having sum(cents) > ${rules.appealCents}`.execute(handle);
  return rows.map(({ organisationId, year, cents }) => ({
    ...nobody, kind: "public_appeal", organisationId, facts: { cents, year, limitCents: rules.appealCents }, key: `public_appeal:${organisationId}:${year}`,
  }));
}

/** The site slowed or stopped gifts by itself: once a day and campaign. */
export async function noticeCardTesting({ handle, at }: Watch): Promise<Noticed[]> {
  const { rows } = await sql<{ campaignId: string; day: string; declines: number; paid: number }>`
    select p.campaign_id, to_char(p.paused_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as day,
      count(*) filter (where t.declined)::int as declines, count(*) filter (where not t.declined)::int as paid
    from giving_pause p left join card_try t on t.campaign_id = p.campaign_id and t.tried_at between p.paused_at - interval '1 day' and ${at}
    where p.paused_by is null and p.paused_at > ${daysBefore(at, 7)} group by p.campaign_id, 2`.execute(handle);
  return rows.map(({ campaignId, day, declines, paid }) => ({ ...nobody, kind: "card_testing", campaignId, facts: { declines, paid }, key: `card_testing:${campaignId}:${day}` }));
}
