import type { Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { isSealed, type Edition } from "./edition";
import { findEdition } from "./editions.server";

/** The edition, held until the transaction ends: its seal, which locks the same row, comes before or after. @throws 404 */
export async function lockEdition(trx: Transaction, actor: Actor, editionId: string): Promise<Edition> {
  if (!can(actor, "budget.manage")) throw notFound();
  orNotFound(await trx.selectFrom("edition").select("id").where("id", "=", editionId).forUpdate().executeTakeFirst());
  return orNotFound(await findEdition(trx, editionId));
}

/** @throws 404, DomainError edition.sealed */
export async function lockOpenEdition(trx: Transaction, actor: Actor, editionId: string): Promise<Edition> {
  const edition = await lockEdition(trx, actor, editionId);
  if (isSealed(edition)) throw new DomainError("edition.sealed");
  return edition;
}
