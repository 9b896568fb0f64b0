import { db, type Transaction } from "#db";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { logInfo } from "~/lib/log.server";
import { compareBooks, type Comparison } from "./findings.server";
import { findAutomaticPayouts } from "./payout-schedule.server";
import { listHolderAccounts, platformAccount, readBook, type BookRead } from "./read-book.server";
import { lockRecording, recordFindings } from "./record-findings.server";
import { queueAllClear, queueDiscrepancyMails } from "./reconciliation-mails.server";

/**
 * Compares the ledger with Stripe's book and with what the public reads, once per key (a Paris day, or the id of a run
 * that a person asked for). Begun again after a crash it goes on: what was read stays, what was written is not written twice.
 * @throws Stripe's errors: the queue tries again
 */
export async function runReconciliation(key: string): Promise<void> {
  const run = await openRun(key);
  if (run.finishedAt) return;
  const accounts = [platformAccount, ...(await listHolderAccounts())];
  const books: BookRead[] = [];
  for (const account of accounts) books.push(await readBook(account, await now()));
  const automatic = await findAutomaticPayouts();
  reach("reconciliation.read");
  const comparison = await db.transaction().setIsolationLevel("repeatable read").execute(async (trx) => compareBooks(trx, books, await now(trx)));
  await db.transaction().execute((trx) => finishRun(trx, run.id, { ...comparison, findings: [...comparison.findings, ...automatic] }, books));
  reach("reconciliation.committed");
}

async function openRun(key: string): Promise<{ id: string; finishedAt: Date | null }> {
  const values = { key, startedAt: await now() };
  await db.insertInto("reconciliationRun").values(values).onConflict((conflict) => conflict.column("key").doNothing()).execute();
  return db.selectFrom("reconciliationRun").select(["id", "finishedAt"]).where("key", "=", key).executeTakeFirstOrThrow();
}

async function finishRun(trx: Transaction, runId: string, { findings, figures }: Comparison, books: readonly BookRead[]): Promise<void> {
  await lockRecording(trx);
  const run = await trx.selectFrom("reconciliationRun").select(["key", "finishedAt"]).where("id", "=", runId).forUpdate().executeTakeFirstOrThrow();
  if (run.finishedAt) return;
  const at = await now(trx);
  const { opened, stillOpen } = await recordFindings(trx, runId, findings, at);
  const transactionsRead = books.reduce((sum, { lines }) => sum + lines, 0);
  await trx.updateTable("reconciliationRun").set({ ...figures, transactionsRead, opened: opened.length, stillOpen, finishedAt: at }).where("id", "=", runId).execute();
  await queueDiscrepancyMails(trx, runId, opened);
  if (stillOpen === 0 && isMonday(run.key)) await queueAllClear(trx, runId, figures);
  logInfo("reconciliation", { run: runId, transactions: transactionsRead, opened: opened.length, open: stillOpen });
  reach("reconciliation.written");
}

/** Of a night's run, whose key is its day. */
const isMonday = (key: string): boolean => new Date(`${key}T12:00:00Z`).getUTCDay() === 1;
