import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { isDemo } from "~/lib/env.server";
import { DomainError } from "~/lib/errors";
import { criterionNumbers, findCriterion } from "./criteria";
import { criteriaFrom } from "./grid-form";
import type { NewGrid } from "./grid.schemas";
import { listGrids, type DatedGrid } from "./grids.server";

/** One grid after another: two at once would take the same name. */
const lockGrids = (trx: Transaction) => sql`lock table criteria_grid in share row exclusive mode`.execute(trx);

/** « 2027-2 »: the second grid that begins in 2027. */
function nextVersion(effectiveOn: string, known: readonly DatedGrid[]): string {
  const year = effectiveOn.slice(0, 4);
  return `${year}-${known.filter(({ grid }) => grid.version.startsWith(`${year}-`)).length + 1}`;
}

const keysByCriterion = (known: readonly DatedGrid[]) =>
  new Map(criterionNumbers.map((number) => [number, new Set(known.flatMap(({ grid }) => findCriterion(grid, number)?.questions.map(({ key }) => key) ?? []))]));

/**
 * Announces the next grid: a new version, for applications opened from a day to come on. Returns its name.
 * @throws DomainError application.grid_too_soon | application.grid_same_day
 */
export async function prepareGrid(actor: Actor, { effectiveOn, reason, criteria }: NewGrid): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const at = await now(trx);
    await lockGrids(trx);
    const known = await listGrids(trx);
    if (effectiveOn <= parisDay(at)) throw new DomainError("application.grid_too_soon", {}, "effectiveOn");
    if (known.some((one) => one.effectiveOn === effectiveOn)) throw new DomainError("application.grid_same_day", {}, "effectiveOn");
    const version = nextVersion(effectiveOn, known);
    const kept = JSON.stringify(criteriaFrom(criteria, version, keysByCriterion(known)));
    await trx.insertInto("criteriaGrid").values({ version, effectiveOn, criteria: kept, reason, preparedBy: actor.accountId, preparedAt: at, isDemo: isDemo() }).execute();
    await recordAudit(trx, { actor, action: "application.grid_prepared", objectKind: "grid", objectId: version, after: { grid: version, startsOn: effectiveOn }, reason, at });
    return version;
  });
}
