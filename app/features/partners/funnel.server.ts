import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { campaignTotals } from "~/features/donations/totals.server";
import { parisInstant } from "~/lib/dates";

export type Funnel = { enquiries: number; firstMeetings: number; applications: number; labels: number; campaigns: number; collectedCents: number };

type Counted = Omit<Funnel, "collectedCents"> & { campaignIds: string[] | null };

/** `year`: of the contact or of the attestation, in Paris; null for all of them. */
const period = (year: number | null) => ({ from: parisInstant(`${year ?? 2000}-01-01`), until: parisInstant(`${(year ?? 2999) + 1}-01-01`) });

/**
 * What came of those whom this person's partners brought or attested: counts only, never a name. A project counts once,
 * whichever of them brought it. The imported past is in it.
 */
export async function readFunnel(actor: Actor, year: number | null): Promise<Funnel> {
  const { from, until } = period(year);
  const { rows } = await sql<Counted>`
    with brought as (select id, project_id from enquiry
        where partner_id = any (${[...actor.partnerIds]}::uuid[]) and merged_into_id is null and not is_history and received_at >= ${from} and received_at < ${until}),
      carried as (select project_id from brought where project_id is not null
        union select a.project_id from attestation t join label_application a on a.id = t.application_id
          where t.partner_id = any (${[...actor.partnerIds]}::uuid[]) and t.status = 'given' and t.answered_at >= ${from} and t.answered_at < ${until}),
      opened as (select id from campaign where project_id in (select project_id from carried) and starts_at is not null)
    select (select count(*)::int from brought) as enquiries,
      (select count(*)::int from brought where exists (select from transition where subject = 'enquiry' and subject_id = brought.id and to_status = 'met')) as "firstMeetings",
      (select count(distinct project_id)::int from label_application a where project_id in (select project_id from carried)
        and exists (select from application_version where application_id = a.id)) as applications,
      (select count(distinct project_id)::int from label where project_id in (select project_id from carried)) as labels,
      (select count(*)::int from opened) as campaigns, (select array_agg(id) from opened) as "campaignIds"`.execute(db);
  const { campaignIds, ...counted } = rows[0]!;
  const totals = await campaignTotals(db, campaignIds ?? []);
  const collectedCents = [...totals.values()].reduce((sum, { raisedCents }) => sum + Number(raisedCents), 0);
  return withPast({ ...counted, collectedCents }, await readPast(actor, { from, until }));
}

/**
 * What the label's spreadsheets said of these partners before: facts without people, each counted in the year it happened,
 * because nothing ties the project of a line to the contact of another.
 */
async function readPast(actor: Actor, { from, until }: ReturnType<typeof period>): Promise<Funnel> {
  const of = (step: string) => sql`(count(*) filter (where step = ${step}))::int`;
  const { rows } = await sql<Funnel>`
    select ${of("enquiry")} as enquiries, ${of("meeting")} as "firstMeetings", ${of("application")} as applications, ${of("label")} as labels,
      ${of("campaign")} as campaigns,
      (select coalesce(sum(collected_cents), 0) from past_campaign where succeeded and partner_id = any (${[...actor.partnerIds]}::uuid[])
        and (ended_on + time '12:00') at time zone 'Europe/Paris' >= ${from} and (ended_on + time '12:00') at time zone 'Europe/Paris' < ${until})::float8 as "collectedCents"
    from funnel_fact where is_history and partner_id = any (${[...actor.partnerIds]}::uuid[]) and at >= ${from} and at < ${until}`.execute(db);
  return rows[0]!;
}

const withPast = (today: Funnel, past: Funnel): Funnel => ({
  enquiries: today.enquiries + past.enquiries, firstMeetings: today.firstMeetings + past.firstMeetings, applications: today.applications + past.applications,
  labels: today.labels + past.labels, campaigns: today.campaigns + past.campaigns, collectedCents: today.collectedCents + Number(past.collectedCents),
});
