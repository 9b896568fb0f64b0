import { z } from "zod";
import { db, type Handle } from "#db";
import { can, type Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, notFound, orNotFound } from "~/lib/errors";
import { mustBeWhole, type PlanPart } from "./grant-plan";
import type { RulesInput } from "./grants.schemas";

const planSchema = z.array(z.object({ moment: z.enum(["signature", "account"]), percent: z.number().int().min(0).max(100) }));

export type GrantRules = { bonusCapCents: number; bonusTotalCents: number; instalments: PlanPart[]; accountDueOn: string; signatory: string };

/** How this edition pays its winners; null while nobody has said so. Integer cents. */
export async function findGrantRules(handle: Handle, editionId: string): Promise<GrantRules | null> {
  const row = await handle.selectFrom("grantRules").select(["bonusCapCents", "bonusTotalCents", "instalments", "accountDueOn", "signatory"]).where("editionId", "=", editionId).executeTakeFirst();
  return row ? { ...row, instalments: planSchema.parse(row.instalments) } : null;
}

/** For grants opened from now on; those already open keep their own parts. @throws 404; DomainError grants.plan_not_whole | grants.due_in_past */
export async function saveGrantRules(actor: Actor, editionId: string, input: RulesInput): Promise<void> {
  if (!can(actor, "budget.manage")) throw notFound();
  const instalments: PlanPart[] = [{ moment: "signature", percent: input.signaturePercent }, { moment: "account", percent: input.accountPercent }];
  mustBeWhole(instalments);
  await db.transaction().execute(async (trx) => {
    orNotFound(await trx.selectFrom("edition").select("id").where("id", "=", editionId).forNoKeyUpdate().executeTakeFirst());
    const at = await now(trx);
    if (input.accountDueOn <= parisDay(at)) throw new DomainError("grants.due_in_past", {}, "accountDueOn");
    const before = await findGrantRules(trx, editionId);
    const values = {
      bonusCapCents: input.bonusCap, bonusTotalCents: input.bonusTotal, instalments: JSON.stringify(instalments),
      accountDueOn: input.accountDueOn, signatory: input.signatory, savedBy: actor.accountId, savedAt: at,
    };
    await trx.insertInto("grantRules").values({ editionId, ...values }).onConflict((conflict) => conflict.column("editionId").doUpdateSet(values)).execute();
    const facts = ({ bonusCapCents, bonusTotalCents, accountDueOn, signatory, instalments: plan }: GrantRules) => ({ bonusCapCents, bonusTotalCents, dueOn: accountDueOn, signatory, plan: plan.map(({ percent }) => percent).join(" / ") });
    await recordAudit(trx, { actor, action: "grant.rules_saved", objectKind: "edition", objectId: editionId, ...(before && { before: facts(before) }), after: facts((await findGrantRules(trx, editionId))!), at });
  });
}
