import { db, type Handle, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { findGrantRules } from "./grant-rules.server";
import type { BonusInput } from "./grants.schemas";
import { lockGrantForTeam } from "./lock-grant.server";

/** What the edition's Cap ESS jury has given so far to standing grants, in cents. */
export async function bonusGivenCents(handle: Handle, editionId: string, besides?: string): Promise<number> {
  const { cents } = await handle
    .selectFrom("grantBonus").innerJoin("projectGrant", "projectGrant.id", "grantBonus.grantId").select((eb) => eb.fn.sum<number | null>("cents").as("cents"))
    .where("editionId", "=", editionId).where("status", "not in", ["renounced", "cancelled"]).$if(besides !== undefined, (query) => query.where("grantId", "!=", besides!))
    .executeTakeFirstOrThrow();
  return Number(cents ?? 0);
}

/**
 * The jury's choice, with its reason; nothing is left of it at 0 €. Within the edition's cap and total, before the convention leaves.
 * @throws 404; DomainError grants.bonus_* | grants.in_future | grants.own_organisation
 */
export async function awardBonus(actor: Actor, grantId: string, { amount, reason, decidedOn }: BonusInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { editionId, status } = await lockGrantForTeam(trx, actor, grantId);
    if (status !== "proposed") throw new DomainError("grants.bonus_after_convention");
    await trx.selectFrom("edition").select("id").where("id", "=", editionId).forNoKeyUpdate().executeTakeFirstOrThrow();
    const at = await now(trx);
    if (decidedOn > parisDay(at)) throw new DomainError("grants.in_future", {}, "decidedOn");
    await refuseBeyond(trx, editionId, grantId, amount);
    const before = await trx.selectFrom("grantBonus").select("cents as amountCents").where("grantId", "=", grantId).executeTakeFirst();
    await trx.deleteFrom("grantInstalment").where("grantId", "=", grantId).where("kind", "=", "bonus").execute();
    await trx.deleteFrom("grantBonus").where("grantId", "=", grantId).execute();
    if (amount > 0) await write(trx, grantId, { cents: amount, reason, decidedOn, recordedBy: actor.accountId, recordedAt: at });
    await recordAudit(trx, { actor, action: "grant.bonus_decided", objectKind: "grant", objectId: grantId, before: before ?? { amountCents: 0 }, after: { amountCents: amount }, reason, at });
  });
}

async function refuseBeyond(trx: Transaction, editionId: string, grantId: string, amount: number): Promise<void> {
  const rules = await findGrantRules(trx, editionId);
  if (!rules) throw new DomainError("grants.rules_missing");
  if (amount > rules.bonusCapCents) throw new DomainError("grants.bonus_too_much", { capCents: rules.bonusCapCents }, "amount");
  const leftCents = rules.bonusTotalCents - (await bonusGivenCents(trx, editionId, grantId));
  if (amount > leftCents) throw new DomainError("grants.bonus_total", { leftCents: Math.max(0, leftCents) }, "amount");
}

type Bonus = { cents: number; reason: string; decidedOn: string; recordedBy: string; recordedAt: Date };

async function write(trx: Transaction, grantId: string, bonus: Bonus): Promise<void> {
  await trx.insertInto("grantBonus").values({ grantId, ...bonus }).execute();
  const { last } = await trx.selectFrom("grantInstalment").select((eb) => eb.fn.max("number").as("last")).where("grantId", "=", grantId).executeTakeFirstOrThrow();
  await trx.insertInto("grantInstalment").values({ grantId, number: (last ?? 0) + 1, kind: "bonus", moment: "signature", cents: bonus.cents }).execute();
}
