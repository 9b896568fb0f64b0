import { sql } from "kysely";
import { db, type Handle } from "#db";
import { orNotFound } from "~/lib/errors";
import { linesSchema } from "./decide-correction.server";

const corrections = (handle: Handle) =>
  handle
    .selectFrom("ledgerCorrection as correction")
    .innerJoin("account as proposer", "proposer.id", "correction.proposedBy")
    .leftJoin("account as decider", "decider.id", "correction.decidedBy")
    .leftJoin("campaign", "campaign.id", "correction.campaignId")
    .leftJoin("project", "project.id", "campaign.projectId")
    .leftJoin("ledgerGroup as original", "original.id", "correction.correctsGroupId")
    .select(["correction.id", "correction.state", "correction.reason", "correction.lines", "correction.correctsGroupId", "correction.discrepancyId", "correction.groupId", "correction.proposedBy",
      "correction.proposedAt", "correction.decidedAt", "proposer.name as proposedByName", "decider.name as decidedByName", "project.name as projectName", "original.kind as originalKind",
      "original.description as originalDescription"]);

const shown = <T extends { lines: unknown }>(row: T) => ({ ...row, lines: linesSchema.parse(row.lines) });

/** Those that wait first, then the last ones. */
export const listLedgerCorrections = async (handle: Handle = db) =>
  (await corrections(handle).orderBy(sql`correction.state <> 'proposed'`).orderBy("correction.proposedAt", "desc").limit(100).execute()).map(shown);

/** Those that answer these differences, the oldest first. */
export const listLedgerCorrectionsOf = async (discrepancyIds: readonly string[]) =>
  discrepancyIds.length === 0 ? [] : (await corrections(db).where("correction.discrepancyId", "in", [...discrepancyIds]).orderBy("correction.proposedAt").execute()).map(shown);

/** @throws 404 */
export async function getLedgerCorrection(correctionId: string) {
  return shown(orNotFound(await corrections(db).where(sql<boolean>`correction.id = ${correctionId}`).executeTakeFirst()));
}

export type LedgerCorrectionView = Awaited<ReturnType<typeof getLedgerCorrection>>;
