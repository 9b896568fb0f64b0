import { sql } from "kysely";
import { db } from "#db";
import { hasOpenDispute } from "~/features/donations/open-dispute.server";
import { dropTransfer } from "~/features/refunds/drop-transfer.server";
import { now } from "~/lib/clock.server";

/**
 * Written before Stripe is asked, the gift held: from here on nobody drops this transfer. False when there is none any more,
 * or when the gift was contested meanwhile: another one is planned once its dispute has ended.
 */
export async function claimTransfer({ id, donationId }: { id: string; donationId: string }): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select 1 from donation where id = ${donationId} for no key update`.execute(trx);
    const at = await now(trx);
    if ((await hasOpenDispute(trx, donationId)) && (await dropTransfer(trx, donationId, at))) return false;
    const claimed = await trx
      .updateTable("transfer")
      .set((eb) => ({ askedAt: eb.fn.coalesce("askedAt", eb.val(at)) }))
      .where("id", "=", id).where("status", "=", "planned")
      .returning("id").executeTakeFirst();
    return claimed !== undefined;
  });
}
