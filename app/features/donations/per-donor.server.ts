import { sql } from "kysely";
import type { Transaction } from "#db";
import { DomainError } from "~/lib/errors";
import { heldOffline } from "~/features/offline-gifts/counted-offline.server";
import type { PricedLine } from "./basket";
import { holdsStock, donationStatuses, uncountedReasons } from "./donation";

const holding = donationStatuses.filter(holdsStock);

/** How many of this reward the donor's other gifts hold; what went back to the stock is theirs no more. */
async function held(trx: Transaction, rewardId: string, email: string): Promise<number> {
  const { quantity } = await trx
    .selectFrom("donationLine")
    .innerJoin("donation", "donation.id", "donationLine.donationId")
    .leftJoin("refund", (join) => join.onRef("refund.donationId", "=", "donation.id").on("refund.reason", "in", uncountedReasons))
    .select(sql<number>`coalesce(sum(quantity), 0)::int`.as("quantity"))
    .where("rewardId", "=", rewardId)
    .where("donation.email", "=", email)
    .where("donation.status", "in", holding)
    .where("refund.id", "is", null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("refundLine").select("refundLine.refundId").whereRef("refundLine.donationLineId", "=", "donationLine.id").where("released", "=", true))))
    .executeTakeFirstOrThrow();
  return quantity;
}

/**
 * The holder's limit per donor, over all the gifts of one address. To be asked once the rewards are taken: their rows are
 * locked then, so that two gifts of one donor cannot both have the last one. @throws DomainError donations.per_donor
 */
export async function mustStayWithinPerDonor(trx: Transaction, email: string, lines: readonly PricedLine[]): Promise<void> {
  for (const { rewardId, quantity, title, perDonor } of lines) {
    if (perDonor === null) continue;
    const left = perDonor - (await held(trx, rewardId, email)) - (await heldOffline(trx, rewardId, email));
    if (quantity > left) throw new DomainError("donations.per_donor", { title, max: perDonor, left: Math.max(0, left) });
  }
}
