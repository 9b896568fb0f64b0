import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { recordTransition } from "~/lib/transitions.server";
import { queuePayoutCheckMails } from "./settlement-mails.server";
import type { PayoutHold } from "./settlement.schemas";

/** Does what the form asks: stops the payout, or lets it go. */
export const holdPayout = (actor: Actor, payoutId: string, { gesture, reason }: PayoutHold): Promise<void> =>
  gesture === "suspend" ? suspendPayout(actor, payoutId, reason) : liftSuspension(actor, payoutId, reason);

/** Stops a payout before Stripe is asked for it. @throws 404 | DomainError settlement.payout_left */
export async function suspendPayout(actor: Actor, payoutId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    orNotFound(await trx.selectFrom("payout").select("id").where("id", "=", payoutId).executeTakeFirst());
    const payout = await trx.updateTable("payout").set({ status: "suspended", failure: null })
      .where("id", "=", payoutId).where("status", "=", "planned").where("askedAt", "is", null)
      .returning(["id", "campaignId", "amountCents"]).executeTakeFirst();
    if (!payout) throw new DomainError("settlement.payout_left");
    const at = await now(trx);
    const { id } = await trx.insertInto("payoutSuspension").values({ payoutId, reason, suspendedBy: actor.accountId, suspendedAt: at }).returning("id").executeTakeFirstOrThrow();
    await recordTransition(trx, { subject: "payout", subjectId: payoutId, from: "planned", to: "suspended", at, accountId: actor.accountId, reason });
    await recordAudit(trx, { actor, action: "payout.suspended", objectKind: "payout", objectId: payoutId, before: { status: "planned" }, after: { status: "suspended" }, reason, at });
    await queuePayoutCheckMails(trx, payout, { key: id, isLifted: false });
  });
}

/** Another person of the team lets it go. @throws 404 | DomainError settlement.not_suspended | settlement.needs_second_person */
export async function liftSuspension(actor: Actor, payoutId: string, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const payout = await lockPayout(trx, payoutId);
    const open = await trx.selectFrom("payoutSuspension").select(["id", "suspendedBy"]).where("payoutId", "=", payoutId).where("liftedAt", "is", null).executeTakeFirst();
    if (!open) throw new DomainError("settlement.not_suspended");
    if (open.suspendedBy === actor.accountId) throw new DomainError("settlement.needs_second_person");
    const at = await now(trx);
    await trx.updateTable("payoutSuspension").set({ liftedBy: actor.accountId, liftedAt: at, liftReason: reason }).where("id", "=", open.id).execute();
    await trx.updateTable("payout").set({ status: "planned" }).where("id", "=", payoutId).where("status", "=", "suspended").execute();
    await recordTransition(trx, { subject: "payout", subjectId: payoutId, from: "suspended", to: "planned", at, accountId: actor.accountId, reason });
    await recordAudit(trx, { actor, action: "payout.resumed", objectKind: "payout", objectId: payoutId, before: { status: "suspended" }, after: { status: "planned" }, reason, at });
    await queuePayoutCheckMails(trx, payout, { key: open.id, isLifted: true });
    await enqueue(trx, { name: "follow_payout", payoutId }, { key: `follow_payout:${payoutId}` });
  });
}

const lockPayout = async (trx: Transaction, payoutId: string) =>
  orNotFound(await trx.selectFrom("payout").select(["id", "campaignId", "amountCents"]).where("id", "=", payoutId).forUpdate().executeTakeFirst());
