import { db, type Transaction } from "#db";
import { requireRight } from "~/features/accounts/organisation-roles";
import type { Actor } from "~/features/accounts/permissions";
import { ownedBy } from "~/features/campaigns/lock-campaign.server";
import type { Job } from "~/jobs/catalogue";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
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

/** A person who speaks for the organisation asks its own refused payout again. @throws 404 for another's; DomainError organisation.role_commit | settlement.not_failed */
export async function askOwnPayoutAgain(actor: Actor, campaignId: string, payoutId: string): Promise<void> {
  const own = orNotFound(
    await db.selectFrom("payout").innerJoin("campaign", "campaign.id", "campaignId").innerJoin("project", "project.id", "projectId").select("organisationId")
      .where("payout.id", "=", payoutId).where("campaign.id", "=", campaignId).where(ownedBy(actor)).executeTakeFirst(),
  );
  requireRight(actor, own.organisationId, "commit");
  await askAgain(actor, { subject: "payout", id: payoutId }, "holder");
}

/** Once the cause is gone, someone of the team, or the holder for its payout, asks a refused operation again. @throws DomainError settlement.not_failed */
export async function askAgain(actor: Actor, { subject, id }: Retry, as?: "holder"): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await reset[subject](trx, id))) throw new DomainError("settlement.not_failed");
    const at = await now(trx);
    await recordTransition(trx, { subject, subjectId: id, from: "failed", to: "planned", at, accountId: actor.accountId });
    await recordAudit(trx, { actor, ...(as && { as }), action: "settlement.retried", objectKind: subject, objectId: id, before: { status: "failed" }, after: { status: "planned" }, at });
    const job = jobOf[subject](id);
    await enqueue(trx, job, { key: `${job.name}:${id}` });
  });
}
