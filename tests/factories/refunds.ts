import { randomUUID } from "node:crypto";
import { db } from "#db";
import type { PartInput } from "~/features/refunds/refunds.schemas";
import { enqueue } from "~/jobs/enqueue.server";
import { now } from "~/lib/clock.server";

/** A part of a paid gift that is to go back, with its job, as the team's command plans it. */
export async function aPlannedRefund(donationId: string, amountCents: number): Promise<string> {
  const transfer = await db.selectFrom("transfer").select("id").where("donationId", "=", donationId).executeTakeFirst();
  const { id } = await db.insertInto("refund")
    .values({ donationId, amountCents, reason: "donor_wish", afterTransfer: transfer !== undefined, createdAt: await now() }).returning("id").executeTakeFirstOrThrow();
  await enqueue(db, { name: "refund_donation", refundId: id }, { key: `refund_donation:${id}` });
  return id;
}

/** What the team's form would send: 10 € as a gesture, unless said. */
export const aPart = (change: Partial<PartInput> = {}): PartInput => ({
  formToken: randomUUID(), lines: [], amount: 1000, released: false, reason: "gesture", message: null, ...change,
});
