import { sql } from "kysely";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { undoneHistoryEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import type { ImportKind } from "./import";
import { lockImport } from "./imports.server";

/** Contacts go with their steps; the database refuses when somebody wrote on one. */
async function removeEnquiries(trx: Transaction, importId: string): Promise<void> {
  const removed = await trx.deleteFrom("pastEnquiry").where("importId", "=", importId).returning("enquiryId").execute();
  const ids = removed.map(({ enquiryId }) => enquiryId);
  await sql`delete from enquiry where is_history and id = any(${ids}::uuid[])`.execute(trx);
}

const removeProjects = (trx: Transaction, importId: string) => trx.deleteFrom("pastProject").where("importId", "=", importId).execute();

/** The ledger keeps its groups: each is answered by a group of its own that takes it back. */
async function removeCampaigns(trx: Transaction, importId: string, at: Date): Promise<void> {
  const removed = await trx.deleteFrom("pastCampaign").where("importId", "=", importId).returning(["ledgerGroupId", "collectedCents", "title"]).execute();
  for (const { ledgerGroupId, collectedCents, title } of removed) {
    if (ledgerGroupId === null) continue;
    const { eventKey } = await trx.selectFrom("ledgerGroup").select("eventKey").where("id", "=", ledgerGroupId).executeTakeFirstOrThrow();
    await post(trx, {
      eventKey: `${eventKey}:undone`, kind: "history_undone", description: `Import annulé : ${title}`, isDemo: false, occurredAt: at,
      history: { projects: 0, citizens: 0 }, entries: undoneHistoryEntries({ amountCents: collectedCents }),
    });
  }
}

const removers: Record<ImportKind, (trx: Transaction, importId: string, at: Date) => Promise<unknown>> = {
  enquiries: removeEnquiries, projects: removeProjects, campaigns: removeCampaigns,
};

/** PostgreSQL says that another row stands on one of these. */
const isInUse = (error: unknown) => error instanceof Error && "code" in error && (error.code === "23503" || error.code === "23001");

async function refuseUsed(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw isInUse(error) ? new DomainError("import.in_use") : error;
  }
}

/** An import that changed lines of an earlier one cannot give back what they said. */
const refuseChanges = ({ changedCount }: { changedCount: number }) => {
  if (changedCount > 0) throw new DomainError("import.in_use");
};

/** A later import that changed some of its lines has them now. */
async function refuseTaken(trx: Transaction, { id, kind, createdCount }: { id: string; kind: ImportKind; createdCount: number }): Promise<void> {
  const table = ({ enquiries: "pastEnquiry", projects: "pastProject", campaigns: "pastCampaign" } as const)[kind];
  const { count } = await trx.selectFrom(table).select((eb) => eb.fn.countAll<number>().as("count")).where("importId", "=", id).executeTakeFirstOrThrow();
  if (count !== createdCount) throw new DomainError("import.in_use");
}

/**
 * Takes an import back, as long as nothing hangs on it; the import itself stays told.
 * @throws 404 | DomainError import.not_done | import.in_use
 */
export async function undoImport(actor: Actor, id: string): Promise<void> {
  await refuseUsed(() => db.transaction().execute(async (trx) => {
    const done = await lockImport(trx, id);
    if (done.status !== "done") throw new DomainError("import.not_done");
    refuseChanges(done);
    await refuseTaken(trx, { id, kind: done.kind as ImportKind, createdCount: done.createdCount });
    const at = await now(trx);
    await removers[done.kind as ImportKind](trx, id, at);
    await trx.updateTable("csvImport").set({ status: "undone", undoneBy: actor.accountId, undoneAt: at }).where("id", "=", id).where("status", "=", "done").executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "import.undone", objectKind: "import", objectId: id, before: { rows: done.createdCount }, after: { rows: 0 }, at });
  }));
}
