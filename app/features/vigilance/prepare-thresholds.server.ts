import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { listTeam } from "~/features/campaigns/recipients.server";
import { listVigilanceRules } from "~/features/donations/vigilance-rules.server";
import { queueMail } from "~/jobs/queue-mail.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { formatShortDate, parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import type { NewThresholds } from "./vigilance.schemas";

/** « vigilance/2027-2 »: the second version that begins in 2027. */
function nextVersion(effectiveOn: string, known: readonly { rules: { version: string } }[]): string {
  const year = effectiveOn.slice(0, 4);
  return `vigilance/${year}-${known.filter(({ rules }) => rules.version.startsWith(`vigilance/${year}-`)).length + 1}`;
}

/** Nobody lowers the guard unseen: each of the team reads it before it begins. */
async function tellTeam(trx: Transaction, actor: Actor, version: string, effectiveOn: string): Promise<void> {
  const lines = [`${actor.name} annonce de nouveaux seuils, à partir du ${formatShortDate(effectiveOn)}. Relisez-les avant ce jour\u00a0: une version suivante peut encore les remplacer.`];
  for (const { email, name } of await listTeam(trx))
    await queueMail(trx, { key: `vigilance-rules:${version}:${email}`, template: "vigilance-alert", to: email, props: { name, lines } });
}

/** Announces the next thresholds, from a day to come on. Returns their name. @throws DomainError vigilance.too_soon | vigilance.same_day */
export async function prepareThresholds(actor: Actor, { effectiveOn, reason, identifyFromCents, ...figures }: NewThresholds): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await sql`lock table vigilance_rules in share row exclusive mode`.execute(trx);
    const known = await listVigilanceRules(trx);
    if (effectiveOn <= parisDay(at)) throw new DomainError("vigilance.too_soon", {}, "effectiveOn");
    if (known.some((one) => one.effectiveOn === effectiveOn)) throw new DomainError("vigilance.same_day", {}, "effectiveOn");
    const version = nextVersion(effectiveOn, known);
    const rules = { ...figures, identifyFromCents: identifyFromCents ?? null };
    await trx.insertInto("vigilanceRules").values({ ...rules, version, effectiveOn, reason, preparedBy: actor.accountId, preparedAt: at }).execute();
    await recordAudit(trx, { actor, as: "team", action: "vigilance.rules_prepared", objectKind: "rules", objectId: version, after: { ruleVersion: version, startsOn: effectiveOn, ...rules }, reason, at });
    await tellTeam(trx, actor, version, effectiveOn);
    return version;
  });
}
