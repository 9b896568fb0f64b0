import type { Selectable } from "kysely";
import type { Transaction } from "#db";
import type { Enquiry } from "#db/schema";
import { can, type Actor } from "~/features/accounts/permissions";
import { DomainError, notFound, orNotFound } from "~/lib/errors";

export type LockedEnquiry = Selectable<Enquiry>;

/** What one may not see does not exist. @throws 404 */
export function mustHandle(actor: Actor): void {
  if (!can(actor, "enquiry.handle")) throw notFound();
}

/** The enquiry, locked, as it stands; merged and anonymised ones too. @throws 404 */
export async function lockAnyEnquiry(trx: Transaction, actor: Actor, enquiryId: string): Promise<LockedEnquiry> {
  mustHandle(actor);
  return orNotFound(await trx.selectFrom("enquiry").selectAll().where("id", "=", enquiryId).forUpdate().executeTakeFirst());
}

/** The enquiry, locked, to be worked on. @throws 404 | DomainError enquiry.merged | enquiry.anonymised */
export async function lockEnquiry(trx: Transaction, actor: Actor, enquiryId: string): Promise<LockedEnquiry> {
  const enquiry = await lockAnyEnquiry(trx, actor, enquiryId);
  if (enquiry.mergedIntoId) throw new DomainError("enquiry.merged");
  if (enquiry.anonymisedAt) throw new DomainError("enquiry.anonymised");
  return enquiry;
}
