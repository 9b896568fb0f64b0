import { db } from "#db";
import { orNotFound } from "~/lib/errors";

/** Signed cents; `stripeCents`, of the other side, which may be the public counter. */
const discrepancies = () =>
  db
    .selectFrom("discrepancy")
    .leftJoin("campaign", "campaign.id", "discrepancy.campaignId")
    .leftJoin("project", "project.id", "campaign.projectId")
    .leftJoin("account", "account.id", "discrepancy.explainedBy")
    .select(["discrepancy.id", "discrepancy.kind", "discrepancy.subject", "discrepancy.state", "discrepancy.campaignId", "otherCents", "ledgerCents", "facts", "openedAt", "lastSeenAt", "resolvedAt",
      "explanation", "explainedAt", "account.name as explainedByName", "project.name as projectName"]);

/** Those that nobody has explained yet, oldest first. */
export const listOpenDiscrepancies = () => discrepancies().where("discrepancy.state", "=", "open").orderBy("openedAt").orderBy("discrepancy.id").execute();

/** Explained and closed ones, last first. */
export const listClosedDiscrepancies = (limit: number) =>
  discrepancies().where("discrepancy.state", "!=", "open").orderBy("lastSeenAt", "desc").orderBy("discrepancy.id").limit(limit).execute();

/** @throws 404 */
export const getDiscrepancy = async (id: string) => orNotFound(await discrepancies().where("discrepancy.id", "=", id).executeTakeFirst());

export type DiscrepancyView = Awaited<ReturnType<typeof getDiscrepancy>>;

/** The last runs, one that has not ended included. */
export const listRuns = (limit: number) =>
  db
    .selectFrom("reconciliationRun")
    .leftJoin("account", "account.id", "reconciliationRun.askedBy")
    .select(["reconciliationRun.id", "startedAt", "finishedAt", "platformStripeCents", "platformLedgerCents", "holdersStripeCents", "holdersLedgerCents", "publicCents", "publicLedgerCents",
      "underWay", "platformUnderWayCents", "holdersUnderWayCents", "transactionsRead", "opened", "stillOpen", "account.name as askedByName"])
    .orderBy("startedAt", "desc")
    .limit(limit)
    .execute();

export type RunView = Awaited<ReturnType<typeof listRuns>>[number];

export const findLastRun = async (): Promise<RunView | null> => (await listRuns(10)).find(({ finishedAt }) => finishedAt !== null) ?? null;
