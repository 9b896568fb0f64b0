import { sql } from "kysely";
import { db, type Handle } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { communeName, resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { DomainError } from "~/lib/errors";
import type { EnquiryStatus } from "./enquiry";
import type { LikenessReason } from "./likeness";
import { mustHandle } from "./lock-enquiry.server";
import { readPhone } from "./phone";

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

type Typed = Partial<Record<string, unknown>>;
const text = (value: unknown) => (typeof value === "string" && value.trim() ? value.trim() : null);

/** The code of a commune as typed, when it names one. */
function codeOf(typed: string | null): string | null {
  try {
    return typed ? resolveCommune(typed, territory().code).code : null;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Those that look like a form still being filled in. @throws 404 */
export async function findLookalikesOfForm(actor: Actor, typed: Typed): Promise<Lookalike[]> {
  mustHandle(actor);
  const phone = text(typed.phone);
  const compared = { email: text(typed.email), phone: phone && readPhone(phone), name: text(typed.name), projectName: text(typed.projectName), communeCode: codeOf(text(typed.commune)) };
  return findLookalikes(compared);
}
