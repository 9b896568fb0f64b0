import { sql } from "kysely";
import type { Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { freeSlug, slugify } from "~/features/projects/project";
import { DomainError, notFound, orNotFound } from "~/lib/errors";

/** @throws 404 for whoever is not of the label team */
export function mustManage(actor: Actor): void {
  if (!can(actor, "partner.manage")) throw notFound();
}

/** @throws 404 for another partner's */
export function mustBelong(actor: Actor, partnerId: string): void {
  if (!can(actor, "partner.keep") || !actor.partnerIds.includes(partnerId)) throw notFound();
}

/** Who brings people in: the team, and those who answer already. Says as which one. @throws 404 */
export function mustInvite(actor: Actor, partnerId: string): "team" | "partner" {
  if (!can(actor, "partner.people")) throw notFound();
  if (can(actor, "partner.manage")) return "team";
  mustBelong(actor, partnerId);
  return "partner";
}

/** @throws 404 */
export async function lockPartner(trx: Transaction, partnerId: string) {
  return orNotFound(await trx.selectFrom("partner").selectAll().where("id", "=", partnerId).forUpdate().executeTakeFirst());
}

/** @throws 404; DomainError partner.merged | partner.closed */
export async function lockOpenPartner(trx: Transaction, partnerId: string) {
  const partner = await lockPartner(trx, partnerId);
  if (partner.mergedIntoId) throw new DomainError("partner.merged");
  if (partner.closedAt) throw new DomainError("partner.closed");
  return partner;
}

/** Two namesakes in the directory are a double waiting to happen. One at a time. @throws DomainError partner.namesake */
export async function refuseNamesake(trx: Transaction, name: string, ownId: string | null): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('partner-names'))`.execute(trx);
  const alike = await trx
    .selectFrom("partner")
    .select(["id", "name"])
    .where(sql<boolean>`plain_text(name) = plain_text(${name})`)
    .where("closedAt", "is", null)
    .execute();
  const other = alike.find(({ id }) => id !== ownId);
  if (other) throw new DomainError("partner.namesake", { name: other.name }, "name");
}

/** After `refuseNamesake`, under its lock. */
export async function takePartnerSlug(trx: Transaction, name: string): Promise<string> {
  const wanted = slugify(name);
  const rows = await trx.selectFrom("partner").select("slug").where("slug", "like", `${wanted}%`).execute();
  return freeSlug(wanted, new Set(rows.map(({ slug }) => slug)));
}
