import { db, type Transaction } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { basisOf, grantRulesVersion, type GrantBasis } from "./grant";
import { tellHolders } from "./grant-mails.server";
import { instalmentsOf } from "./grant-plan";
import { findGrantRules, type GrantRules } from "./grant-rules.server";

/** What a winner was awarded, in cents. */
export type Award = { initiativeId: string; projectId: string; awardCents: number };

/**
 * Opens one grant for each winner that has none yet, each with its parts; two presses open each once. Returns how many.
 * @throws 404; DomainError grants.rules_missing | grants.nothing_to_open | grants.beyond_envelope
 */
export async function openGrants(actor: Actor, editionId: string, awards: readonly Award[]): Promise<number> {
  if (!can(actor, "budget.manage")) throw notFound();
  return db.transaction().execute(async (trx) => {
    const edition = orNotFound(await trx.selectFrom("edition").select(["id", "counting", "envelopeCents"]).where("id", "=", editionId).forNoKeyUpdate().executeTakeFirst());
    const rules = await findGrantRules(trx, editionId);
    if (!rules) throw new DomainError("grants.rules_missing");
    const open = await trx.selectFrom("projectGrant").select(["initiativeId", "number", "awardCents", "status"]).where("editionId", "=", editionId).execute();
    const waiting = awards.filter(({ initiativeId, awardCents }) => awardCents > 0 && !open.some((one) => one.initiativeId === initiativeId));
    if (waiting.length === 0) throw new DomainError("grants.nothing_to_open");
    const standing = open.filter(({ status }) => status !== "renounced" && status !== "cancelled");
    const sum = [...standing, ...waiting].reduce((total, { awardCents }) => total + awardCents, 0);
    if (sum > edition.envelopeCents) throw new DomainError("grants.beyond_envelope");
    const at = await now(trx);
    const first = Math.max(0, ...open.map(({ number }) => number)) + 1;
    for (const [index, award] of waiting.entries()) await openOne(trx, { actor, editionId, rules, award, number: first + index, basis: basisOf(edition.counting), at });
    return waiting.length;
  });
}

type Opening = { actor: Actor; editionId: string; rules: GrantRules; award: Award; number: number; basis: GrantBasis; at: Date };

async function openOne(trx: Transaction, { actor, editionId, rules, award, number, basis, at }: Opening): Promise<void> {
  const { title, summary, isDemo } = orNotFound(
    await trx.selectFrom("initiative").select(["title", "summary", "isDemo"]).where("id", "=", award.initiativeId).where("editionId", "=", editionId).where("projectId", "=", award.projectId).executeTakeFirst(),
  );
  const { id } = await trx
    .insertInto("projectGrant")
    .values({
      editionId, number, initiativeId: award.initiativeId, projectId: award.projectId, basis, awardCents: award.awardCents,
      object: [title, summary].filter(Boolean).join(". "), accountDueOn: rules.accountDueOn, openedBy: actor.accountId, openedAt: at, isDemo,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const parts = instalmentsOf({ awardCents: award.awardCents, bonusCents: 0 }, rules.instalments);
  await trx.insertInto("grantInstalment").values(parts.map((part) => ({ grantId: id, ...part }))).execute();
  await copyBudget(trx, award.initiativeId, id);
  await recordTransition(trx, { subject: "grant", subjectId: id, from: null, to: "proposed", at, accountId: actor.accountId, ruleVersion: grantRulesVersion });
  await recordAudit(trx, { actor, action: "grant.opened", objectKind: "grant", objectId: id, after: { amountCents: award.awardCents, number }, at });
  await tellHolders(trx, id, { news: "opened", key: "opened", amountCents: award.awardCents });
}

/** What the initiative said it would spend is what the convention starts from. */
async function copyBudget(trx: Transaction, initiativeId: string, grantId: string): Promise<void> {
  const uses = await trx.selectFrom("initiativeBudgetLine").select(["label", "amountCents as plannedCents"]).where("initiativeId", "=", initiativeId).where("side", "=", "use").orderBy("position").execute();
  if (uses.length > 0) await trx.insertInto("grantBudgetLine").values(uses.map((line, position) => ({ grantId, position, ...line }))).execute();
}
