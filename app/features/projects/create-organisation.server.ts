import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { recordAudit } from "~/lib/audit.server";
import { isDemo } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { siretProblem } from "./organisation";
import type { OrganisationInput } from "./organisation.schemas";

/** Whoever opens it; an account born in the same transaction has no more to say of itself. */
export type Founder = Pick<Actor, "accountId" | "name" | "roles" | "isDemo">;

/**
 * The same, on the transaction of what else is opened with it; `communeField` is the field that its commune was typed in.
 * @throws DomainError organisation.siret_* | territory.commune_*
 */
export async function openOrganisation(trx: Transaction, actor: Founder, input: OrganisationInput, communeField = "commune"): Promise<string> {
  const demo = isDemo() || actor.isDemo;
  const problem = input.siret ? siretProblem(input.siret, demo) : null;
  if (problem) throw new DomainError(`organisation.${problem}`, {}, "siret");
  const commune = resolveCommune(input.commune, territory().code, communeField);
  const { name, legalForm, purpose } = input;
  const { id } = await trx
    .insertInto("organisation")
    .values({ name, legalForm, purpose, siret: input.siret || null, communeCode: commune.code, isDemo: demo })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.insertInto("organisationMember").values({ organisationId: id, accountId: actor.accountId, role: "lead" }).execute();
  await recordAudit(trx, {
    actor, as: "holder", action: "organisation.created", objectKind: "organisation", objectId: id,
    after: { name, legalForm, siret: input.siret || null, communeCode: commune.code },
  });
  return id;
}

/**
 * Opens an organisation whose first member is this person.
 * @throws DomainError organisation.siret_* | territory.commune_*
 */
export const createOrganisation = (actor: Actor, input: OrganisationInput): Promise<string> =>
  db.transaction().execute((trx) => openOrganisation(trx, actor, input));
