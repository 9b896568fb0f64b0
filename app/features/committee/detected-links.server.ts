import { sql, type RawBuilder } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { sharedDomains, type DetectedReason } from "./interest";

/** `itemId`: an examination, or the project of an initiative. */
export type DetectedLink = { itemId: string; projectName: string; seatId: string; seatName: string; personName: string; reason: DetectedReason };

/** Links that the rows themselves show between whoever may sit today and these items: for people to look at, never a recusal by itself. */
async function findLinks(items: RawBuilder<unknown>): Promise<DetectedLink[]> {
  const today = parisDay(await now());
  const { rows } = await sql<DetectedLink>`
    with sitter as (
      select m.seat_id, s.name as seat_name, s.position, s.partner_id, a.id as account_id, a.name, lower(split_part(a.email::text, '@', 2)) as domain
      from mandate m join account a on a.id = m.account_id join seat s on s.id = m.seat_id
      where m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)),
    item (id, application_id, project_name, organisation_id) as (${items}),
    found as (
      select i.id, i.project_name, s.*, 'member' as reason from item i join organisation_member o on o.organisation_id = i.organisation_id
        join sitter s on s.account_id = o.account_id
      union
      select i.id, i.project_name, s.*, 'signatory' from item i join attestation t on t.application_id = i.application_id and t.status = 'given'
        join sitter s on s.partner_id is distinct from t.partner_id
          and (plain_text(s.name) = plain_text(t.signatory) or exists (select from partner_member pm where pm.partner_id = t.partner_id and pm.account_id = s.account_id))
      union
      select i.id, i.project_name, s.*, 'domain' from item i join organisation_member o on o.organisation_id = i.organisation_id
        join account holder on holder.id = o.account_id join sitter s on s.account_id <> holder.id and s.domain = lower(split_part(holder.email::text, '@', 2))
      where s.domain <> all (${[...sharedDomains]}::text[]))
    select f.id as "itemId", f.project_name as "projectName", f.seat_id as "seatId", f.seat_name as "seatName", f.name as "personName", f.reason
    from found f
    where not exists (select from recusal r where r.examination_id = f.id and r.seat_id = f.seat_id)
      and not exists (select from declaration d where d.examination_id = f.id and d.seat_id = f.seat_id)
    order by f.project_name, f.position, f.name, f.reason`.execute(db);
  return rows;
}

/** Of open items, on which the seat has said nothing yet. For one item when it is named. */
export const listDetectedLinks = (examinationId?: string): Promise<DetectedLink[]> =>
  findLinks(sql`select e.id, e.application_id, p.name, p.organisation_id
    from examination e join label_application l on l.id = e.application_id join project p on p.id = l.project_id
    where e.status = 'on_agenda' and (${examinationId ?? null}::uuid is null or e.id = ${examinationId ?? null}::uuid)`);

/** Of a project that a seat judges otherwise than for the label; who attested it for the label counts too. */
export const listProjectLinks = (projectId: string): Promise<DetectedLink[]> =>
  findLinks(sql`select p.id, l.id, p.name, p.organisation_id from project p left join label_application l on l.project_id = p.id where p.id = ${projectId}::uuid`);
