import { z } from "zod";
import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { Account } from "~/features/ledger/accounts";
import { post } from "~/features/ledger/post.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { correctionKey, refuseCorrection } from "./correction";
import { balancesOf, getCorrectionSubject } from "./correction-subject.server";

export const linesSchema = z.array(z.object({ account: z.string(), cents: z.number().int() }));

/** @throws 404 | DomainError correction.decided */
async function lockCorrection(trx: Transaction, correctionId: string) {
  const row = orNotFound(await trx.selectFrom("ledgerCorrection").selectAll().where("id", "=", correctionId).forUpdate().executeTakeFirst());
  if (row.state !== "proposed") throw new DomainError("correction.decided");
  return { ...row, lines: linesSchema.parse(row.lines) };
}

type Waiting = Awaited<ReturnType<typeof lockCorrection>>;

/** A second person confirms, and the group is written beside the one it corrects; anyone of the team may drop it. @throws 404 | DomainError correction.* */
export async function decideCorrection(actor: Actor, correctionId: string, answer: "confirm" | "drop"): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const waiting = await lockCorrection(trx, correctionId);
    const at = await now(trx);
    if (answer === "confirm" && waiting.proposedBy === actor.accountId) throw new DomainError("correction.own");
    const groupId = answer === "confirm" ? await postCorrection(trx, waiting, at) : null;
    const state = answer === "confirm" ? "posted" : "dropped";
    await trx.updateTable("ledgerCorrection").set({ state, groupId, decidedBy: actor.accountId, decidedAt: at }).where("id", "=", correctionId).execute();
    const action = answer === "confirm" ? "ledger.correction_posted" : "ledger.correction_dropped";
    await recordAudit(trx, { actor, action, objectKind: "ledger_correction", objectId: correctionId, reason: waiting.reason, before: { state: "proposed" }, after: { state }, at });
  });
}

async function postCorrection(trx: Transaction, { id, lines, correctsGroupId, discrepancyId, campaignId, reason }: Waiting, at: Date): Promise<number> {
  const subject = await getCorrectionSubject(trx, { ecriture: correctsGroupId ?? undefined, ecart: discrepancyId ?? undefined, campagne: campaignId ?? undefined });
  // What others booked meanwhile counts.
  const refusal = refuseCorrection(lines, await balancesOf(trx, lines.map(({ account }) => account)));
  if (refusal) throw new DomainError(refusal);
  const { groupId } = await post(trx, {
    eventKey: correctionKey(id, subject.group ?? subject.discrepancy), kind: "correction", description: reason, occurredAt: at, isDemo: subject.isDemo,
    ...(campaignId && { campaignId }), ...(subject.donationId && { donationId: subject.donationId }), ...(subject.group && { correctsGroupId: await rootOf(trx, subject.group.id) }),
    entries: lines.map(({ account, cents }) => ({ account: account as Account, amountCents: cents })),
  });
  return groupId;
}

/** A correction of a correction is about the same event as the first. */
async function rootOf(trx: Transaction, groupId: number): Promise<number> {
  const { correctsGroupId } = await trx.selectFrom("ledgerGroup").select("correctsGroupId").where("id", "=", groupId).executeTakeFirstOrThrow();
  return correctsGroupId ?? groupId;
}
