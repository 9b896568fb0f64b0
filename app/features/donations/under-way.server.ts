import { sql } from "kysely";
import type { Handle } from "#db";
import { chequesUntil, closingHangs, type ClosingFacts } from "~/features/campaigns/closing";
import { openStatuses } from "./donation";

/** Gifts that are not paid yet, apart from what is collected. Integer cents. */
export type UnderWay = Pick<ClosingFacts, "openPayments" | "debits" | "lastDebitBy"> & { debitCents: number };

const isDebit = sql<boolean>`status = 'processing' and settles_by is not null`;

export function readUnderWay(handle: Handle, campaignId: string): Promise<UnderWay> {
  return handle
    .selectFrom("donation")
    .select([
      sql<number>`count(*) filter (where not (${isDebit}))`.as("openPayments"),
      sql<number>`count(*) filter (where ${isDebit})`.as("debits"),
      sql<number>`coalesce(sum(amount_cents) filter (where ${isDebit}), 0)`.as("debitCents"),
      sql<Date | null>`max(settles_by) filter (where ${isDebit})`.as("lastDebitBy"),
    ])
    .where("campaignId", "=", campaignId)
    .where("status", "in", openStatuses)
    .executeTakeFirstOrThrow();
}

type Closing = { id: string; status: string; endsAt: Date | null; takesOfflineGifts: boolean };

/** What a campaign that closes still waits for; null when it does not close. */
export async function readClosing(handle: Handle, { id, status, endsAt, takesOfflineGifts }: Closing): Promise<ClosingFacts | null> {
  if (status !== "closing" || endsAt === null) return null;
  return { ...(await readUnderWay(handle, id)), chequesUntil: chequesUntil({ endsAt, takesOfflineGifts }) };
}

export type HangingClosing = { campaignId: string; projectName: string; endsAt: Date; facts: ClosingFacts };

/** Closings whose last payment should be known by now, the oldest first: for the team to look at. */
export async function listHangingClosings(handle: Handle, now: Date): Promise<HangingClosing[]> {
  const closing = await handle
    .selectFrom("campaign")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["campaign.id", "campaign.status", "endsAt", "takesOfflineGifts", "project.name as projectName"])
    .where("campaign.status", "=", "closing")
    .orderBy("endsAt")
    .execute();
  const all = await Promise.all(closing.map(async (campaign) => ({ ...campaign, facts: await readClosing(handle, campaign) })));
  return all.flatMap(({ id, endsAt, projectName, facts }) =>
    facts && closingHangs(endsAt!, facts, now) ? [{ campaignId: id, projectName, endsAt: endsAt!, facts }] : [],
  );
}
