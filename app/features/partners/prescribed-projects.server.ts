import { sql } from "kysely";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { communeName } from "~/features/territory/communes.server";
import { stageOf, type PrescribedFacts, type PrescribedStage } from "./prescribed";

export type PrescribedProject = {
  key: string;
  name: string;
  communeName: string;
  link: "brought" | "attested" | "both";
  /** Of the contact or of the attestation, whichever came first. */
  since: Date;
  stage: PrescribedStage;
  /** Its public page, once a campaign opened. */
  slug: string | null;
};

type Row = PrescribedFacts & { key: string; name: string; communeCode: string | null; brought: boolean; attested: boolean; since: Date; slug: string | null };

const linkOf = ({ brought, attested }: Row) => (brought && attested ? "both" : brought ? "brought" : "attested");

const named = (row: Row): PrescribedProject => ({
  key: row.key, name: row.name, communeName: row.communeCode ? communeName(row.communeCode) : "", link: linkOf(row), since: row.since,
  stage: stageOf(row), slug: row.campaign ? row.slug : null,
});

/**
 * The contacts that this person's partners passed on and the projects that they attested, newest first; a project brought and
 * attested stands once. One that was merged is followed on the one it leads to, under its own name. Whoever is forgotten is no longer listed. Nothing of what was said, decided or written is read.
 */
export async function listPrescribed(actor: Actor): Promise<PrescribedProject[]> {
  if (actor.partnerIds.length === 0) return [];
  const own = sql`any (${[...actor.partnerIds]}::uuid[])`;
  const { rows } = await sql<Row>`
    with recursive led as (select id as own_id, id, merged_into_id from enquiry where partner_id = ${own} and not is_history
        union all select led.own_id, e.id, e.merged_into_id from led join enquiry e on e.id = led.merged_into_id),
      brought as (select distinct on (kept.id) kept.id, kept.project_id, coalesce(mine.project_name, mine.name) as name, mine.commune_code, mine.received_at
        from led join enquiry kept on kept.id = led.id join enquiry mine on mine.id = led.own_id
        where led.merged_into_id is null and kept.anonymised_at is null and mine.anonymised_at is null order by kept.id, mine.received_at),
      attested as (select a.project_id, min(t.answered_at) as at from attestation t join label_application a on a.id = t.application_id
        where t.partner_id = ${own} and t.status = 'given' group by a.project_id)
    select coalesce(b.id, p.id)::text as key, coalesce(p.name, b.name, '') as name, coalesce(p.commune_code, b.commune_code) as commune_code,
      b.id is not null as brought, t.project_id is not null as attested, least(b.received_at, t.at) as since, p.slug,
      exists (select from transition m where m.subject = 'enquiry' and m.subject_id = b.id and m.to_status = 'met') as met,
      p.id is not null as opened,
      exists (select from label_application a join application_version v on v.application_id = a.id where a.project_id = p.id) as submitted,
      exists (select from label l where l.project_id = p.id and l.revoked_at is null) as labelled,
      (select case when c.status in ('live', 'closing') then 'live' when c.status in ('succeeded', 'settled') then 'succeeded' else 'failed' end
        from campaign c where c.project_id = p.id and c.status in ('live', 'closing', 'succeeded', 'settled', 'failed') order by c.starts_at desc limit 1) as campaign
    from brought b full join attested t on t.project_id = b.project_id left join project p on p.id = coalesce(b.project_id, t.project_id)
    order by since desc, key limit 500`.execute(db);
  return rows.map(named);
}
