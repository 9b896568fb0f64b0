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
 * whichever of them brought it.
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
  return { ...counted, collectedCents: [...totals.values()].reduce((sum, { raisedCents }) => sum + Number(raisedCents), 0) };
}

export type OwnPartner = { id: string; name: string; slug: string };

/** The open sheets that this person may keep up to date. */
export async function listOwnPartners(actor: Actor): Promise<OwnPartner[]> {
  if (actor.partnerIds.length === 0) return [];
  return db.selectFrom("partner").select(["id", "name", "slug"]).where("id", "in", [...actor.partnerIds]).where("closedAt", "is", null).orderBy("name").execute();
}
