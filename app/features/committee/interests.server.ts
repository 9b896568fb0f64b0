import { sql } from "kysely";
import { db } from "#db";
import type { InterestFilters, InterestLine } from "./interest";

/** Recusals and declarations as one list; each bears the seat, the person, the project and the meeting. */
const everything = sql`
  select 'recusal'::text as kind, r.examination_id, r.seat_id, r.ground::text as word, r.detail, r.declared_by, r.declared_at,
    null::timestamptz as withdrawn_at, null::text as withdrawal_reason
  from recusal r
  union all
  select 'declaration', d.examination_id, d.seat_id, d.link::text, d.detail, d.declared_by, d.declared_at, w.withdrawn_at, w.reason
  from declaration d left join declaration_withdrawal w on w.declaration_id = d.id`;

/** The register, the newest first; days are days in Paris. */
export async function listInterests({ siege, projet, personne, nature, du, au }: InterestFilters): Promise<InterestLine[]> {
  const { rows } = await sql<InterestLine>`
    select i.kind, i.word, i.detail, i.declared_at as "declaredAt", i.withdrawn_at as "withdrawnAt", i.withdrawal_reason as "withdrawalReason",
      s.name as "seatName", a.name as "personName", p.name as "projectName", o.name as "organisationName", e.id as "examinationId", e.number
    from (${everything}) i
    join seat s on s.id = i.seat_id join account a on a.id = i.declared_by join examination e on e.id = i.examination_id
    join label_application l on l.id = e.application_id join project p on p.id = l.project_id join organisation o on o.id = p.organisation_id
    where (${siege ?? null}::uuid is null or s.id = ${siege ?? null}::uuid)
      and (${nature ?? null}::text is null or i.kind = ${nature ?? null})
      and (${projet ?? null}::text is null or plain_text(p.name || ' ' || o.name) like '%' || plain_text(${projet ?? null}) || '%')
      and (${personne ?? null}::text is null or plain_text(a.name) like '%' || plain_text(${personne ?? null}) || '%')
      and (${du ?? null}::date is null or (i.declared_at at time zone 'Europe/Paris')::date >= ${du ?? null}::date)
      and (${au ?? null}::date is null or (i.declared_at at time zone 'Europe/Paris')::date <= ${au ?? null}::date)
    order by i.declared_at desc, s.position`.execute(db);
  return rows;
}

/** What the public reads: how many, of what kind; no project, no person. */
export async function countInterests() {
  const { rows } = await sql<{ kind: "recusal" | "declaration"; count: number; examinations: number }>`
    select kind, count(*)::int as count, count(distinct examination_id)::int as examinations from (${everything}) i where withdrawn_at is null group by kind`.execute(db);
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0;
  const { examinations } = await db.selectFrom("decision").select((eb) => eb.fn.countAll<number>().as("examinations")).executeTakeFirstOrThrow();
  return { recusals: of("recusal"), declarations: of("declaration"), examinations: Number(examinations) };
}
