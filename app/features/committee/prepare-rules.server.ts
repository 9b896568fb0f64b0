import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError } from "~/lib/errors";
import { lockRules } from "./lock-rules.server";
import type { NewRules } from "./rules.schemas";
import { listRules } from "./rules.server";

/** « rules/2027-2 »: the second version that begins in 2027. */
function nextVersion(effectiveOn: string, known: readonly { rules: { version: string } }[]): string {
  const year = effectiveOn.slice(0, 4);
  return `rules/${year}-${known.filter(({ rules }) => rules.version.startsWith(`rules/${year}-`)).length + 1}`;
}

/**
 * Announces the committee's next rules: a new version, from a day to come on. Returns its name.
 * @throws DomainError committee.rules_too_soon | committee.rules_same_day
 */
export async function prepareRules(actor: Actor, { effectiveOn, reason, ...rules }: NewRules): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await lockRules(trx);
    const known = await listRules(trx);
    if (effectiveOn <= parisDay(at)) throw new DomainError("committee.rules_too_soon", {}, "effectiveOn");
    if (known.some((one) => one.effectiveOn === effectiveOn)) throw new DomainError("committee.rules_same_day", {}, "effectiveOn");
    const version = nextVersion(effectiveOn, known);
    await trx.insertInto("ruleVersion").values({ ...rules, version, effectiveOn, reason, preparedBy: actor.accountId, preparedAt: at }).execute();
    await recordAudit(trx, { actor, action: "committee.rules_prepared", objectKind: "rules", objectId: version, after: { ruleVersion: version, startsOn: effectiveOn, ...rules }, reason, at });
    return version;
  });
}
