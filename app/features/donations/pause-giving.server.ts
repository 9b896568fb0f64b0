import { db, type Transaction } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { enqueue } from "~/jobs/enqueue.server";
import { recordAudit } from "~/lib/audit.server";
import { now } from "~/lib/clock.server";
import { DomainError, orNotFound } from "~/lib/errors";
import { holdGiving, listPaymentsToClose, pausesAt } from "./giving-pauses.server";
import { tellOfPause } from "./tell-of-pause.server";

/** Null: the whole site. */
type Where = string | null;

const about = (campaignId: Where) => (campaignId ? ({ objectKind: "campaign", objectId: campaignId } as const) : ({ objectKind: "giving", objectId: "site" } as const));

const mustExist = async (trx: Transaction, campaignId: Where): Promise<void> => {
  if (campaignId) orNotFound(await trx.selectFrom("campaign").select("id").where("id", "=", campaignId).executeTakeFirst());
};

const openAt = (trx: Transaction, campaignId: Where, at: Date) => pausesAt(trx, at).where("campaignId", campaignId ? "=" : "is", campaignId);

/** What is open is closed by call at once; the clock looks again each minute. */
export async function closeOpenPayments(trx: Transaction, at: Date): Promise<void> {
  for (const job of await listPaymentsToClose(trx, at)) await enqueue(trx, job, { key: `${job.name}:${job.campaignId}` });
}

/**
 * Stops gifts at once, on one campaign or everywhere: open payments are closed, one already made counts as ever. The campaign
 * keeps its state and its deadline. @throws 404; DomainError donations.already_paused
 */
export async function pauseGiving(actor: Actor, campaignId: Where, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await mustExist(trx, campaignId);
    await holdGiving(trx);
    const at = await now(trx);
    const known = await openAt(trx, campaignId, at).select("id").where("pausedBy", "is not", null).executeTakeFirst();
    if (known) throw new DomainError("donations.already_paused");
    const values = { campaignId, kind: "paused" as const, pausedBy: actor.accountId, reason, pausedAt: at };
    const { id } = await trx.insertInto("givingPause").values(values).returning("id").executeTakeFirstOrThrow();
    await closeOpenPayments(trx, at);
    await recordAudit(trx, { actor, as: "team", action: "giving.paused", ...about(campaignId), reason, at });
    await tellOfPause(trx, { key: `giving-paused:${id}`, campaignId, what: "paused", reason, until: null });
  });
}

/** Gifts open again, whoever or whatever stopped or slowed them. @throws 404; DomainError donations.not_paused */
export async function resumeGiving(actor: Actor, campaignId: Where, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await mustExist(trx, campaignId);
    await holdGiving(trx);
    const at = await now(trx);
    const open = await openAt(trx, campaignId, at).select("id").execute();
    if (open.length === 0) throw new DomainError("donations.not_paused");
    await trx.updateTable("givingPause").set({ liftedAt: at, liftedBy: actor.accountId, liftReason: reason }).where("id", "in", open.map(({ id }) => id)).execute();
    await recordAudit(trx, { actor, as: "team", action: "giving.resumed", ...about(campaignId), reason, at });
    await tellOfPause(trx, { key: `giving-resumed:${open[0]!.id}`, campaignId, what: "resumed", reason, until: null });
  });
}
