import type { Transaction } from "#db";
import { enqueue } from "~/jobs/enqueue.server";
import { recordTransition } from "~/lib/transitions.server";
import { refundRules } from "./refund";

/** Integer cents. What it makes possible (a refund, or the end of a dispute) goes on by its own job once the reversal has ended. */
export type NewReversal = { transferId: string; amountCents: number; at: Date } & ({ refundId: string } | { disputeId: string });

/** Writes down that transferred money is to come back, with its job. Planned again for the same refund or dispute, it answers the one that exists. */
export async function planReversal(trx: Transaction, { transferId, amountCents, at, ...cause }: NewReversal): Promise<string> {
  const planned = await trx
    .insertInto("transferReversal")
    .values({ transferId, amountCents, createdAt: at, ...cause })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!planned) return existing(trx, cause);
  await recordTransition(trx, { subject: "reversal", subjectId: planned.id, from: null, to: "planned", at, ruleVersion: refundRules });
  await enqueue(trx, { name: "reverse_transfer", reversalId: planned.id }, { key: `reverse_transfer:${planned.id}` });
  return planned.id;
}

async function existing(trx: Transaction, cause: { refundId: string } | { disputeId: string }): Promise<string> {
  const query = trx.selectFrom("transferReversal").select("id");
  const { id } = await ("refundId" in cause ? query.where("refundId", "=", cause.refundId) : query.where("disputeId", "=", cause.disputeId)).executeTakeFirstOrThrow();
  return id;
}
