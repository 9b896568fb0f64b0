import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { saveFile } from "~/features/files/files.server";
import { prepareDocument, type Upload } from "~/features/files/uploads.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { DomainError, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { lockRefund } from "./lock-refund.server";
import type { PaidInput } from "./refunds.schemas";

export const lockOutside = async (trx: Transaction, refundId: string) =>
  orNotFound(await trx.selectFrom("outsideRefund").selectAll().where("refundId", "=", refundId).forUpdate().executeTakeFirst());

/**
 * Somebody of the team has made the bank transfer from the label's own account, with the paper that shows it. Nothing is
 * booked before another person confirms it. @throws 404; DomainError refunds.not_refused | refunds.paid_in_future | files.*
 */
export async function payOutside(actor: Actor, refundId: string, { paidOn }: PaidInput, upload: Upload): Promise<void> {
  const prepared = await prepareDocument(upload);
  await db.transaction().execute(async (trx) => {
    const refund = orNotFound(await lockRefund(trx, refundId));
    const outside = await lockOutside(trx, refundId);
    if (refund.status !== "failed" || outside.status === "paid" || outside.status === "confirmed") throw new DomainError("refunds.not_refused");
    const at = await now(trx);
    if (paidOn > parisDay(at)) throw new DomainError("refunds.paid_in_future", {}, "paidOn");
    const evidenceFileId = await saveFile(trx, prepared, actor.accountId);
    await trx.updateTable("outsideRefund").set({ status: "paid", paidOn, evidenceFileId, paidBy: actor.accountId }).where("refundId", "=", refundId).execute();
    await recordTransition(trx, { subject: "outside_refund", subjectId: refundId, from: outside.status, to: "paid", at, accountId: actor.accountId });
    await recordAudit(trx, { actor, action: "refund.paid_outside", objectKind: "refund", objectId: refundId, before: { status: outside.status }, after: { status: "paid" }, at });
  });
}
