import { sql, type RawBuilder } from "kysely";

const inside = (applications: RawBuilder<unknown>, projects: RawBuilder<unknown>) => sql`
  select id from label_application where id in (${applications})
  union all select id from examination where application_id in (${applications})
  union all select id from application_document where application_id in (${applications})
  union all select id from attestation where application_id in (${applications})
  union all select d.id from decision d join examination e on e.id = d.examination_id where e.application_id in (${applications})
  union all select c.id from change_request c join application_version v on v.id = c.version_id where v.application_id in (${applications})
  union all select id from campaign where project_id in (${projects})
  union all select r.id from reward r join campaign c on c.id = r.campaign_id where c.project_id in (${projects})
  union all select id from project where id in (${projects})`;

const nothing = sql`select null::uuid where false`;
const applicationsOf = (projects: RawBuilder<unknown>) => sql`select id from label_application where project_id in (${projects})`;
const ofProjects = (projects: RawBuilder<unknown>) => inside(applicationsOf(projects), projects);

/** The ids of a thing and of what belongs to it: a project's applications, an application's documents… */
const related: Record<string, (id: string) => RawBuilder<unknown>> = {
  organisation: (id) => ofProjects(sql`select id from project where organisation_id = ${id}::uuid`),
  project: (id) => ofProjects(sql`select ${id}::uuid`),
  application: (id) => inside(sql`select ${id}::uuid`, nothing),
  campaign: (id) => sql`select id from reward where campaign_id = ${id}::uuid
    union all select id from payout where campaign_id = ${id}::uuid
    union all select t.id from transfer t join donation d on d.id = t.donation_id where d.campaign_id = ${id}::uuid
    union all select v.id from transfer_reversal v join transfer t on t.id = v.transfer_id where t.campaign_id = ${id}::uuid
    union all select p.id from dispute p join donation d on d.id = p.donation_id where d.campaign_id = ${id}::uuid
    union all select h.id from holder_repayment h where h.campaign_id = ${id}::uuid
    union all select r.id from refund r join donation d on d.id = r.donation_id where d.campaign_id = ${id}::uuid`,
  meeting: (id) => sql`select id from examination where meeting_id = ${id}::uuid`,
};

/** For the journal's `where`: entries about this thing or what belongs to it. */
export const about = (kind: string, id: string) =>
  sql<boolean>`(object_id = ${id} or object_id in (select id::text from (${related[kind]?.(id) ?? nothing}) part))`;

/** Entries about projects and organisations whose name holds these words. */
export const aboutNamed = (pattern: string) => {
  const projects = sql`select p.id from project p join organisation o on o.id = p.organisation_id
    where unaccent(p.name) ilike unaccent(${pattern}) or unaccent(o.name) ilike unaccent(${pattern})`;
  return sql<boolean>`object_id in (select id::text from (${ofProjects(projects)}
    union all select id from organisation where unaccent(name) ilike unaccent(${pattern})) part)`;
};
