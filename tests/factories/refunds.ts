import { db } from "#db";
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
