import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { resolveCommune } from "~/features/territory/communes.server";
import { recordAudit } from "~/lib/audit.server";
import type { Edition } from "./edition";
import type { NewRules } from "./edition.schemas";
import { lockOpenEdition } from "./lock-edition.server";

/** @throws DomainError territory.commune_* beside « communes » */
function communesOf(text: string, departement: string): string[] | null {
  const lines = text.split(/[\n;]/).map((line) => line.trim()).filter(Boolean);
  return lines.length ? [...new Set(lines.map((line) => resolveCommune(line, departement, "communes").code))] : null;
}

const rulesOf = (input: NewRules, { territory }: Edition) => ({
  name: input.name,
  envelopeCents: input.envelope,
  counting: input.counting,
  stepCents: input.step,
  winnersCount: input.counting === "top-n" ? input.winnersCount! : null,
  minVotes: input.counting === "greedy-threshold" ? input.minVotes! : null,
  ballotForm: input.ballotForm,
  minChoices: input.minChoices,
  maxChoices: input.maxChoices,
  blankAllowed: input.blankAllowed,
  minAge: input.minAge,
  votersPerMailbox: input.votersPerMailbox,
  communeCodes: communesOf(input.communes, territory.code),
});

const known = (edition: Edition): Record<string, unknown> => ({ ...edition });

/** @throws 404, DomainError edition.sealed | territory.commune_* */
export async function changeRules(actor: Actor, editionId: string, input: NewRules): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const edition = await lockOpenEdition(trx, actor, editionId);
    const rules = rulesOf(input, edition);
    const before = Object.fromEntries(Object.keys(rules).map((key) => [key, known(edition)[key]]));
    await trx.updateTable("edition").set(rules).where("id", "=", editionId).execute();
    await recordAudit(trx, { actor, as: "team", action: "edition.rules_changed", objectKind: "edition", objectId: editionId, before, after: rules });
  });
}
