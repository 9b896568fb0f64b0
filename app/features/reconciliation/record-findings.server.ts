import { sql } from "kysely";
import type { Transaction } from "#db";
import type { Finding } from "./finding";

type Standing = { id: string; kind: string; subject: string; state: string; otherCents: number | null; ledgerCents: number | null };
export type Recorded = { /** Those that nobody knew of, or that changed since they were explained. */ opened: string[]; stillOpen: number };

const sameSubject = (one: { kind: string; subject: string }) => (other: { kind: string; subject: string }) => one.kind === other.kind && one.subject === other.subject;

/** Writes down what a run found: new disagreements open, known ones are seen again, those that are gone close by themselves. */
export async function recordFindings(trx: Transaction, runId: string, findings: readonly Finding[], at: Date): Promise<Recorded> {
  const standing = await trx.selectFrom("discrepancy").select(["id", "kind", "subject", "state", "otherCents", "ledgerCents"]).where("state", "!=", "resolved").execute();
  const gone = standing.filter((one) => !findings.some(sameSubject(one)));
  if (gone.length > 0) await trx.updateTable("discrepancy").set({ state: "resolved", resolvedAt: at }).where("id", "in", gone.map(({ id }) => id)).execute();
  const opened: string[] = [];
  for (const finding of findings) {
    const id = await recordFinding(trx, runId, finding, standing.find(sameSubject(finding)), at);
    if (id) opened.push(id);
  }
  const { open } = await trx.selectFrom("discrepancy").select((eb) => eb.fn.countAll<number>().as("open")).where("state", "=", "open").executeTakeFirstOrThrow();
  return { opened, stillOpen: open };
}

/** Answers its id when a person has not heard of it yet. */
async function recordFinding(trx: Transaction, runId: string, finding: Finding, known: Standing | undefined, at: Date): Promise<string | null> {
  const { kind, subject, campaignId, otherCents, ledgerCents } = finding;
  const seen = { campaignId, otherCents, ledgerCents, facts: JSON.stringify(finding.facts), lastRunId: runId, lastSeenAt: at };
  if (!known) {
    const { id } = await trx.insertInto("discrepancy").values({ kind, subject, ...seen, firstRunId: runId, openedAt: at }).returning("id").executeTakeFirstOrThrow();
    return id;
  }
  const changed = known.otherCents !== otherCents || known.ledgerCents !== ledgerCents;
  const reopens = known.state === "explained" && changed;
  // What was explained was another amount.
  const again = { state: "open" as const, explanation: null, explainedBy: null, explainedAt: null, openedAt: at };
  await trx.updateTable("discrepancy").set({ ...seen, ...(reopens && again) }).where("id", "=", known.id).execute();
  return reopens ? known.id : null;
}

/** One run writes at a time. */
export const lockRecording = (trx: Transaction) => sql`select pg_advisory_xact_lock(hashtext('reconciliation'))`.execute(trx);
