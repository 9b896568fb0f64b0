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

/** Those that stood when one of these comparisons was made: found by then, and seen then or later. Oldest first. */
export const listDiscrepanciesOf = (runIds: readonly string[]) =>
  discrepancies()
    .innerJoin("reconciliationRun as first", "first.id", "discrepancy.firstRunId")
    .innerJoin("reconciliationRun as last", "last.id", "discrepancy.lastRunId")
    .where((eb) => eb.exists(eb.selectFrom("reconciliationRun as run").select("run.id").where("run.id", "in", [...runIds])
      .whereRef("run.startedAt", ">=", "first.startedAt").whereRef("run.startedAt", "<=", "last.startedAt")))
    .orderBy("openedAt").orderBy("discrepancy.id").execute();
