import { sql } from "kysely";
import { db, type Handle, type Transaction } from "#db";
import type { JobOf } from "~/jobs/catalogue";

/** Gifts share this, a pause holds it alone: a gift is opened before or after the pause, never during. */
const gate = sql`hashtextextended('giving', 0)`;
export const shareGiving = (trx: Transaction) => sql`select pg_advisory_xact_lock_shared(${gate})`.execute(trx);
export const holdGiving = (trx: Transaction) => sql`select pg_advisory_xact_lock(${gate})`.execute(trx);

/** Those that hold at this instant; a pause of the site's own making ends by itself. */
export const pausesAt = (handle: Handle, at: Date) =>
  handle
    .selectFrom("givingPause")
    .where("liftedAt", "is", null)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", at)]));

export type GivingPause = { /** The site suspects card tests. */ automatic: boolean; /** When gifts open again by themselves. */ until: Date | null };
export type GivingState = { paused: GivingPause | null; slowed: boolean };

/** May one give to this campaign, as far as pauses go? Those of the whole site count too. */
export async function givingState(handle: Handle, campaignId: string, at: Date): Promise<GivingState> {
  const rows = await pausesAt(handle, at)
    .select(["kind", "pausedBy", "until"])
    .where((eb) => eb.or([eb("campaignId", "is", null), eb("campaignId", "=", campaignId)]))
    .orderBy("until", (order) => order.desc().nullsFirst())
    .execute();
  const paused = rows.find(({ kind }) => kind === "paused");
  return { paused: paused ? { automatic: paused.pausedBy === null, until: paused.until } : null, slowed: rows.some(({ kind }) => kind === "slowed") };
}

const details = (handle: Handle) =>
  handle
    .selectFrom("givingPause as pause")
    .leftJoin("campaign", "campaign.id", "pause.campaignId")
    .leftJoin("project", "project.id", "campaign.projectId")
    .leftJoin("account as pauser", "pauser.id", "pause.pausedBy")
    .leftJoin("account as lifter", "lifter.id", "pause.liftedBy")
    .select(["pause.id", "pause.campaignId", "pause.kind", "pause.reason", "pausedAt", "until", "liftedAt", "liftReason", "project.name as projectName", "pauser.name as pausedByName", "lifter.name as liftedByName"]);

export type PauseRow = Awaited<ReturnType<ReturnType<typeof details>["executeTakeFirstOrThrow"]>>;

/** The latest pauses, of one campaign, of the site (`null`) or of all; the newest first. */
export const listPauses = (campaignId?: string | null): Promise<PauseRow[]> =>
  details(db)
    .$if(campaignId === null, (query) => query.where("pause.campaignId", "is", null))
    .$if(Boolean(campaignId), (query) => query.where("pause.campaignId", "=", campaignId!))
    .orderBy("pausedAt", "desc")
    .limit(50)
    .execute();

/** Paused campaigns on which somebody could still pay: their sessions are closed by call. */
export async function listPaymentsToClose(handle: Handle, at: Date): Promise<JobOf<"close_open_payments">[]> {
  const { rows } = await sql<{ campaignId: string }>`
    select distinct d.campaign_id from donation d join giving_pause p on p.campaign_id is null or p.campaign_id = d.campaign_id
    where d.status = 'pending' and p.kind = 'paused' and p.lifted_at is null and (p.until is null or p.until > ${at})`.execute(handle);
  return rows.map(({ campaignId }) => ({ name: "close_open_payments", campaignId }));
}
