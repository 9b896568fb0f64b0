import { db, type Handle, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { owesAccount, type GrantStatus } from "./grant";
import type { ReportInput } from "./grants.schemas";
import { lockOwnGrant } from "./lock-grant.server";
import { reportContentSchema, reportLines, type ReportContent } from "./report";

/** It may be written from the signature on, and again when changes are asked. */
export const isWritable = (status: GrantStatus): boolean => owesAccount(status);

export const plannedLines = (handle: Handle, grantId: string) =>
  handle.selectFrom("grantBudgetLine").select(["label", "plannedCents"]).where("grantId", "=", grantId).orderBy("position").execute();

const empty = (planned: readonly { label: string; plannedCents: number }[]): ReportContent => ({ story: "", effects: "", peopleReached: null, lines: reportLines(planned, [], []) });

/** The account as it stands, version 0 while nothing was saved. */
export async function readReport(handle: Handle, grantId: string): Promise<{ content: ReportContent; version: number; savedAt: Date | null; savedByName: string | null }> {
  const row = await handle.selectFrom("grantReport").innerJoin("account", "account.id", "savedBy").select(["content", "version", "savedAt", "account.name as savedByName"]).where("grantId", "=", grantId).executeTakeFirst();
  if (!row) return { content: empty(await plannedLines(handle, grantId)), version: 0, savedAt: null, savedByName: null };
  return { ...row, content: reportContentSchema.parse(row.content) };
}

/** What was typed, finished or not. @throws 404; DomainError grants.report_closed | grants.report_changed | organisation.role_write */
export async function saveReport(actor: Actor, grantId: string, input: ReportInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { status } = await lockOwnGrant(trx, actor, grantId, "write");
    if (!isWritable(status)) throw new DomainError("grants.report_closed");
    await refuseStale(trx, grantId, input.version);
    const { story, effects, peopleReached, actual, extra } = input;
    const content: ReportContent = { story, effects, peopleReached, lines: reportLines(await plannedLines(trx, grantId), actual, extra) };
    const values = { content: JSON.stringify(content), version: input.version + 1, savedBy: actor.accountId, savedAt: await now(trx) };
    await trx.insertInto("grantReport").values({ grantId, ...values }).onConflict((conflict) => conflict.column("grantId").doUpdateSet(values)).execute();
  });
}

async function refuseStale(trx: Transaction, grantId: string, version: number): Promise<void> {
  const saved = await readReport(trx, grantId);
  if (saved.version !== version) throw new DomainError("grants.report_changed", { name: saved.savedByName ?? "Quelqu’un" });
}
