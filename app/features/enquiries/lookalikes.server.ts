import { sql } from "kysely";
import { db, type Handle } from "#db";
import { communeName } from "~/features/territory/communes.server";
import type { EnquiryStatus } from "./enquiry";

/** Why two enquiries could be the same. */
export const likenessReasons = { email: "même adresse e-mail", phone: "même téléphone", name: "nom très proche, même commune", project: "projet très proche, même commune" } as const;
export type LikenessReason = keyof typeof likenessReasons;

export type Lookalike = {
  id: string; name: string; projectName: string | null; communeName: string; status: EnquiryStatus; receivedAt: Date; projectId: string | null;
  reasons: LikenessReason[];
};

export type Compared = {
  id?: string; email?: string | null | undefined; phone?: string | null | undefined; name?: string | null | undefined;
  projectName?: string | null | undefined; communeCode?: string | null | undefined;
};

/** « Dominique Lefebvre » and « Dominique Lefevre », « Lefebvre Dominique »; not two cousins of one first name. */
const NEAR_NAME = 0.6;
const NEAR_PROJECT = 0.5;

type Likeness = Record<"sameEmail" | "samePhone" | "nearName" | "nearProject", boolean | null>;
type Row = Omit<Lookalike, "reasons" | "communeName"> & { communeCode: string | null } & Likeness;

const near = (column: string, text: string | null, communeCode: string | null, least: number) =>
  sql<boolean>`(commune_code = ${communeCode}::text and similarity(plain_text(${sql.ref(column)}), plain_text(${text}::text)) >= ${least}::real)`;

/** Enquiries that could be the same as this one, the likest and newest first; merged and anonymised ones are left out. */
export async function findLookalikes(compared: Compared, handle: Handle = db): Promise<Lookalike[]> {
  const { id = null, email = null, phone = null, name = null, projectName = null, communeCode = null } = compared;
  const { rows } = await sql<Row>`
    select * from (
      select id, name, project_name, commune_code, status, received_at, project_id, email = ${email}::citext as same_email, phone = ${phone}::text as same_phone,
        ${near("name", name, communeCode, NEAR_NAME)} as near_name, ${near("project_name", projectName, communeCode, NEAR_PROJECT)} as near_project
      from enquiry
      where merged_into_id is null and anonymised_at is null and not is_history and id is distinct from ${id}::uuid
        and (email = ${email}::citext or phone = ${phone}::text or commune_code = ${communeCode}::text)
    ) found
    where same_email or same_phone or near_name or near_project
    order by (coalesce(same_email, false)::int + coalesce(same_phone, false)::int) desc, received_at desc limit 10`.execute(handle);
  return rows.map(asLookalike);
}

function asLookalike({ sameEmail, samePhone, nearName, nearProject, communeCode, ...row }: Row): Lookalike {
  const found: Record<LikenessReason, boolean | null> = { email: sameEmail, phone: samePhone, name: nearName, project: nearProject };
  const reasons = (Object.keys(found) as LikenessReason[]).filter((reason) => found[reason]);
  return { ...row, communeName: communeName(communeCode ?? ""), reasons };
}
