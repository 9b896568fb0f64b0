import { db } from "#db";
import { reach } from "~/lib/crash-points.server";
import { orNotFound } from "~/lib/errors";
import { ensureSession } from "./checkout-session.server";
import type { DonationStatus } from "./donation";
import { readPayment, type Payment } from "./payment.server";
import { recordPayment } from "./record-payment.server";

/**
 * Asks Stripe what became of a gift and writes it down. Once, ten times or late, in any order: the same end.
 * @throws Stripe's errors when it does not answer; nothing is changed then.
 */
export async function applyDonation(donationId: string): Promise<DonationStatus> {
  const row = await db.selectFrom("donation").select(["id", "amountCents", "status", "stripeSessionId"]).where("id", "=", donationId).executeTakeFirst();
  const gift = orNotFound(row);
  if (gift.status === "paid") return "paid";
  const sessionId = gift.stripeSessionId ?? (await ensureSession(donationId))?.sessionId;
  const payment: Payment = sessionId ? await readPayment(sessionId, gift) : { word: "expired" };
  reach("payment.answered");
  const status = await recordPayment(donationId, payment);
  reach("payment.committed");
  return status;
}
