import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Handle } from "#db";
import type { DB } from "#db/schema";

/**
 * For queries on `donation`: a bank decides about this gift. Until its dispute has ended it is neither transferred nor refunded
 * (a refund would pay the donor twice); it still counts.
 */
export const isDisputed = (eb: ExpressionBuilder<DB, "donation">): Expression<SqlBool> =>
  eb.exists(eb.selectFrom("dispute").select("dispute.id").whereRef("dispute.donationId", "=", "donation.id").where("dispute.endedAt", "is", null));

export async function hasOpenDispute(handle: Handle, donationId: string): Promise<boolean> {
  const row = await handle.selectFrom("dispute").select("id").where("donationId", "=", donationId).where("endedAt", "is", null).executeTakeFirst();
  return row !== undefined;
}

/** A bank decides about this gift, or has kept some of it. */
export async function isContested(handle: Handle, donationId: string): Promise<boolean> {
  const row = await handle.selectFrom("dispute").select("id").where("donationId", "=", donationId)
    .where((eb) => eb.or([eb("endedAt", "is", null), eb("lostCents", ">", 0)])).executeTakeFirst();
  return row !== undefined;
}
