import { sql } from "kysely";
import type { Handle } from "#db";
import { chequesUntil, closingHangs, type ClosingFacts } from "~/features/campaigns/closing";
import { closingWords } from "~/features/campaigns/closing.fr";
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

/** The direct debits of a campaign that banks have not answered, the nearest answer first. Donors' names stay out. */
export async function listDebitsUnderWay(handle: Handle, campaignId: string) {
  const rows = await handle
    .selectFrom("donation")
    .select(["id", "amountCents", "orderedAt", "settlesBy"])
    .where("campaignId", "=", campaignId)
    .where("status", "=", "processing")
    .where("settlesBy", "is not", null)
    .orderBy("settlesBy")
    .orderBy("id")
    .execute();
  return rows.map(({ id, amountCents, orderedAt, settlesBy }) => ({ id, amountCents, orderedAt: orderedAt!, settlesBy: settlesBy! }));
}

export type DebitUnderWay = Awaited<ReturnType<typeof listDebitsUnderWay>>[number];

type Closing = { id: string; status: string; endsAt: Date | null; takesOfflineGifts: boolean };

/** What a campaign that closes still waits for; null when it does not close. */
export async function readClosing(handle: Handle, { id, status, endsAt, takesOfflineGifts }: Closing): Promise<ClosingFacts | null> {
  if (status !== "closing" || endsAt === null) return null;
  return { ...(await readUnderWay(handle, id)), chequesUntil: chequesUntil({ endsAt, takesOfflineGifts }) };
}

/** For those who follow a campaign: what is not collected yet, and what its closing waits for. */
export async function readUnderWayNote(handle: Handle, campaign: Closing, now: Date) {
  const { debits, debitCents, lastDebitBy } = await readUnderWay(handle, campaign.id);
  return { debits, debitCents, lastDebitBy, closingText: await readClosingText(handle, campaign, now) };
}

/** « Clôture en cours : … », or null. */
export async function readClosingText(handle: Handle, campaign: Closing, now: Date): Promise<string | null> {
  const closing = await readClosing(handle, campaign);
  return closing && closingWords(closing, now);
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
