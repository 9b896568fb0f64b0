import { db } from "#db";

/** Comparisons of the books, one that has not ended included. */
export const runs = () =>
  db
    .selectFrom("reconciliationRun")
    .leftJoin("account", "account.id", "reconciliationRun.askedBy")
    .select(["reconciliationRun.id", "startedAt", "finishedAt", "platformStripeCents", "platformLedgerCents", "holdersStripeCents", "holdersLedgerCents", "publicCents", "publicLedgerCents",
      "underWay", "platformUnderWayCents", "holdersUnderWayCents", "transactionsRead", "opened", "stillOpen", "account.name as askedByName"]);

type Chosen = { limit: number; /** Begun before this instant. */ before?: Date };

/** The last ones first. */
export const listRuns = ({ limit, before }: Chosen) =>
  runs().$if(before !== undefined, (query) => query.where("startedAt", "<", before!)).orderBy("startedAt", "desc").limit(limit).execute();

export type RunView = Awaited<ReturnType<typeof listRuns>>[number];

export const findLastRun = async (): Promise<RunView | null> => (await listRuns({ limit: 10 })).find(({ finishedAt }) => finishedAt !== null) ?? null;
