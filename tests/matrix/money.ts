import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { proposeCorrection } from "~/features/reconciliation/propose-correction.server";
import { parisDay } from "~/lib/dates";

/** A difference that nobody has explained, and a correction that waits for a second person. */
export async function moneyRows(team: Actor) {
  const at = new Date();
  const run = await db.insertInto("reconciliationRun").values({ key: randomUUID(), startedAt: at, finishedAt: at, platformStripeCents: 0, stillOpen: 1 }).returning("id").executeTakeFirstOrThrow();
  const seen = { firstRunId: run.id, lastRunId: run.id, openedAt: at, lastSeenAt: at };
  const { id: discrepancyId } = await db.insertInto("discrepancy").values({ kind: "stripe_cost", subject: `stripe:txn_${randomUUID()}`, otherCents: -200, ...seen }).returning("id").executeTakeFirstOrThrow();
  const lines = [{ account: "label:fees", cents: -1 }, { account: "label:reserve", cents: 1 }];
  const correctionId = await proposeCorrection(team, {}, { lines, reason: "Un centime passé d’un compte à l’autre." });
  return { usual: { discrepancyId, correctionId, day: parisDay(at) } };
}
