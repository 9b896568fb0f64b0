import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import type { Job } from "~/jobs/catalogue";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import type { Retry } from "./settlement.schemas";

const again = { status: "planned", failure: null } as const;

const reset: Record<Retry["subject"], (trx: Transaction, id: string) => Promise<{ id: string } | undefined>> = {
  transfer: (trx, id) => trx.updateTable("transfer").set({ ...again, stripeTransferId: null }).where("id", "=", id).where("status", "=", "failed").returning("id").executeTakeFirst(),
  refund: (trx, id) => trx.updateTable("refund").set({ ...again, stripeRefundId: null }).where("id", "=", id).where("status", "=", "failed")
    .where((eb) => eb.not(eb.exists(eb.selectFrom("outsideRefund").select("refundId").whereRef("refundId", "=", "refund.id").where("outsideRefund.status", "in", ["paid", "confirmed"])))).returning("id").executeTakeFirst(),
  reversal: (trx, id) => trx.updateTable("transferReversal").set(again).where("id", "=", id).where("status", "=", "failed").returning("id").executeTakeFirst(),
  payout: (trx, id) => trx.updateTable("payout").set({ ...again, stripePayoutId: null, arrivesOn: null, askedAt: null }).where("id", "=", id).where("status", "=", "failed").returning("id").executeTakeFirst(),
};

const jobOf: Record<Retry["subject"], (id: string) => Job> = {
  transfer: (id) => ({ name: "transfer_donation", transferId: id }),
  refund: (id) => ({ name: "refund_donation", refundId: id }),
  reversal: (id) => ({ name: "reverse_transfer", reversalId: id }),
  payout: (id) => ({ name: "follow_payout", payoutId: id }),
};

/** Once the cause is gone, someone of the team asks a refused operation again. @throws DomainError settlement.not_failed */
export async function askAgain(actor: Actor, { subject, id }: Retry): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await reset[subject](trx, id))) throw new DomainError("settlement.not_failed");
    const at = await now(trx);
    await recordTransition(trx, { subject, subjectId: id, from: "failed", to: "planned", at, accountId: actor.accountId });
    await recordAudit(trx, { actor, action: "settlement.retried", objectKind: subject, objectId: id, before: { status: "failed" }, after: { status: "planned" }, at });
    const job = jobOf[subject](id);
    await enqueue(trx, job, { key: `${job.name}:${id}` });
  });
}
