import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { communeName, resolveCommune } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { recordCorrections } from "~/lib/corrections.server";
import { DomainError, orNotFound } from "~/lib/errors";
import type { OrganisationCorrection } from "./correction.schemas";
import { changesBetween } from "./corrections";
import { legalFormName, siretProblem } from "./organisation";
import { correctedBy, requireReason, roleOn } from "./who-corrects.server";

const lock = (trx: Transaction, actor: Actor, organisationId: string) =>
  trx
    .selectFrom("organisation")
    .select(["id", "name", "legalForm", "siret", "purpose", "communeCode", "isDemo"])
    .where("id", "=", organisationId)
    .where(correctedBy(actor))
    .forUpdate()
    .executeTakeFirst();

type Facts = { name: string; legalForm: string; siret: string | null; purpose: string; communeCode: string };
const facts = ({ name, legalForm, siret, purpose, communeCode }: Facts): Facts => ({ name, legalForm, siret, purpose, communeCode });
const inWords = ({ name, legalForm, siret, purpose, communeCode }: Facts) => ({
  name, legalForm: legalFormName(legalForm), siret, purpose, commune: communeName(communeCode),
});

/** @throws DomainError organisation.siret_* | territory.commune_* */
function asFacts({ commune, siret, name, legalForm, purpose }: OrganisationCorrection, isDemo: boolean): Facts {
  const problem = siret ? siretProblem(siret, isDemo) : null;
  if (problem) throw new DomainError(`organisation.${problem}`, {}, "siret");
  return { name, legalForm, purpose, siret: siret || null, communeCode: resolveCommune(commune, territory().code).code };
}

/**
 * Puts an organisation's words right; each change keeps what was written.
 * @throws 404; DomainError organisation.siret_* | territory.commune_* | correction.reason_missing | correction.nothing
 */
export async function correctOrganisation(actor: Actor, organisationId: string, input: OrganisationCorrection): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const organisation = orNotFound(await lock(trx, actor, organisationId));
    const reason = requireReason(actor, organisationId, input.reason);
    const after = asFacts(input, organisation.isDemo);
    const changes = changesBetween(inWords(organisation), inWords(after));
    if (changes.length === 0) throw new DomainError("correction.nothing");
    const at = await now(trx);
    await trx.updateTable("organisation").set(after).where("id", "=", organisationId).execute();
    await recordCorrections(trx, { subject: "organisation", subjectId: organisationId, changes, reason, accountId: actor.accountId, at });
    await recordAudit(trx, {
      actor, as: roleOn(actor, organisationId), action: "organisation.corrected", objectKind: "organisation", objectId: organisationId,
      before: facts(organisation), after: facts(after), reason, at,
    });
  });
}
