import { sql } from "kysely";
import { db } from "#db";
import { formatDate } from "~/lib/dates";

type Named = { id: string; kind: string; name: string | null; at: Date | null; page: string | null };

/** What an entry is about, as people call it today, and its page for the team if it has one. */
export type ObjectName = { name: string; to: string | null };

const pages: Record<string, (id: string) => string> = {
  enquiry: (id) => `/equipe/contacts/${id}`,
  partner: (id) => `/equipe/partenaires/${id}`,
  application: (id) => `/equipe/demandes/${id}`,
  campaign: (id) => `/equipe/campagnes/${id}`,
  offline_gift: (id) => `/equipe/argent/hors-ligne/${id}`,
  pitch_video: (id) => `/initiatives/${id}/video`,
  meeting: (id) => `/equipe/seances/${id}`,
  seat: (id) => `/equipe/sieges/${id}`,
  import: (id) => `/equipe/import/${id}`,
  round: (id) => `/equipe/budget-citoyen/${id}/bureau`,
  event: () => "/equipe/creneaux",
  edition: (id) => `/equipe/budget-citoyen/${id}`,
  dispute: (id) => `/equipe/argent/litiges/${id}`,
  complaint: (id) => `/equipe/reclamations/${id}`,
  notice: () => "/equipe/bandeau",
  debt: (id) => `/equipe/argent/dettes/${id}`,
};

/** `page` is the id that the page of this kind wants: an examination is read on its application's. */
const query = (ids: string[]) => sql<Named>`
  with wanted as (select unnest(${ids}::text[])::uuid as id)
  select id, 'organisation' as kind, name, null::timestamptz as at, null::uuid as page from organisation join wanted using (id)
  union all select id, 'project', name, null, null from project join wanted using (id)
  union all select id, 'partner', name, null, id from partner join wanted using (id)
  union all select id, 'enquiry', coalesce(name, 'anonymisé'), null, id from enquiry join wanted using (id)
  union all select id, 'event', null, starts_at, id from event join wanted using (id)
  union all select id, 'edition', name, null, id from edition join wanted using (id)
  union all select a.id, 'application', p.name, null, a.id from label_application a join wanted using (id) join project p on p.id = a.project_id
  union all select e.id, 'application', p.name, null, a.id from examination e join wanted using (id)
    join label_application a on a.id = e.application_id join project p on p.id = a.project_id
  union all select d.id, 'application', p.name, null, a.id from decision d join wanted using (id) join examination e on e.id = d.examination_id
    join label_application a on a.id = e.application_id join project p on p.id = a.project_id
  union all select c.id, 'application', p.name, null, a.id from change_request c join wanted using (id) join application_version v on v.id = c.version_id
    join label_application a on a.id = v.application_id join project p on p.id = a.project_id
  union all select d.id, 'application', d.title || ' (' || p.name || ')', null, a.id from application_document d join wanted using (id)
    join label_application a on a.id = d.application_id join project p on p.id = a.project_id
  union all select t.id, 'application', pa.name || ' (' || p.name || ')', null, a.id from attestation t join wanted using (id)
    join partner pa on pa.id = t.partner_id join label_application a on a.id = t.application_id join project p on p.id = a.project_id
  union all select c.id, 'campaign', c.title, null, c.id from campaign c join wanted using (id)
  union all select r.id, 'campaign', r.title || ' (' || c.title || ')', null, c.id from reward r join wanted using (id) join campaign c on c.id = r.campaign_id
  union all select p.id, 'dispute', 'd’un don à ' || c.title, null, p.id from dispute p join wanted using (id) join donation d on d.id = p.donation_id join campaign c on c.id = d.campaign_id
  union all select h.id, 'debt', 'pour ' || c.title, null, c.id from holder_repayment h join wanted using (id) join campaign c on c.id = h.campaign_id
  union all select o.id, 'offline_gift', c.title, null, o.id from offline_gift o join wanted using (id) join campaign c on c.id = o.campaign_id
  union all select v.id, 'pitch_video', i.title, null, i.id from pitch_video v join wanted using (id) join initiative i on i.id = v.initiative_id
  union all select g.id, 'grant', p.name, null, g.id from project_grant g join wanted using (id) join project p on p.id = g.project_id
  union all select id, 'complaint', 'R-' || year || '-' || lpad(number::text, 4, '0'), null, id from complaint join wanted using (id)
  union all select id, 'notice', left(body, 60), null, id from site_notice join wanted using (id)
  union all select m.id, 'meeting', null, m.held_at, m.id from committee_meeting m join wanted using (id)
  union all select id, 'seat', name, null, id from seat join wanted using (id)
  union all select id, 'initiative', title, null, null from initiative join wanted using (id)
  union all select id, 'import', file_name, null, id from csv_import join wanted using (id)
  union all select r.id, 'round', e.name, null, e.id from ballot_round r join wanted using (id) join edition e on e.id = r.edition_id
  union all select id, 'account', name, null, null from account join wanted using (id)`;

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** By id; what is gone, or has no name of its own, is left out. */
export async function readObjectNames(ids: readonly string[]): Promise<Record<string, ObjectName>> {
  const { rows } = await query([...new Set(ids.filter(isUuid))]).execute(db);
  return Object.fromEntries(rows.map(({ id, kind, name, at, page }) => [
    id, { name: name ?? (at ? `du ${formatDate(at)}` : ""), to: page ? (pages[kind]?.(page) ?? null) : null },
  ]));
}

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string" && isUuid(one));

/** Seats and people that facts name by their id. */
export async function readFactNames(facts: readonly (Record<string, unknown> | null)[]): Promise<Record<string, string>> {
  const ids = [...new Set(facts.flatMap((one) => Object.values(one ?? {}).flatMap(idsIn)))];
  if (ids.length === 0) return {};
  const seats = await db.selectFrom("seat").select(["id", "name"]).where("id", "in", ids).execute();
  const people = await db.selectFrom("account").select(["id", "name"]).where("id", "in", ids).execute();
  return Object.fromEntries([...seats, ...people].map(({ id, name }) => [id, name]));
}
