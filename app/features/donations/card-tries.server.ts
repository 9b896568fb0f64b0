import type Stripe from "stripe";
import { db } from "#db";
import { keyedHash } from "~/lib/keyed-hash.server";
import { expectsLivemode, stripe } from "~/services/stripe.server";
import { brakeGiving } from "./brake-giving.server";
import { donorLimits } from "./card-testing";
import { closePayment } from "./close-payment.server";

type Gift = { id: string; campaignId: string; status: string };

const giftOf = (charge: Stripe.Charge): Promise<Gift | undefined> =>
  db.selectFrom("donation").select(["id", "campaignId", "status"]).where("id", "=", charge.metadata.donation_id ?? "").executeTakeFirst();

/** Stripe's own mark of the card or account, the same whoever pays with it; kept as a keyed hash only. */
function markOf({ payment_method_details: details }: Stripe.Charge): string | null {
  const mark = details?.card?.fingerprint ?? details?.sepa_debit?.fingerprint;
  return mark ? keyedHash("payment-card", mark) : null;
}

/** A direct debit that comes back is an empty account, not a stolen card. */
const isTry = (charge: Stripe.Charge): boolean => charge.status === "succeeded" || (charge.status === "failed" && charge.payment_method_details?.type === "card");

const isUuid = (text: string | undefined) => text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

async function remember(charge: Stripe.Charge, gift: Gift): Promise<void> {
  const values = { chargeId: charge.id, donationId: gift.id, campaignId: gift.campaignId, declined: charge.status === "failed", card: markOf(charge), triedAt: new Date(charge.created * 1000) };
  await db.insertInto("cardTry").values(values).onConflict((conflict) => conflict.column("chargeId").doNothing()).execute();
}

/** One payment does not serve to try card after card. */
async function closeWhenTired({ id, status }: Gift): Promise<void> {
  if (status !== "pending") return;
  const { declines } = await db.selectFrom("cardTry").select((eb) => eb.fn.countAll<number>().as("declines")).where("donationId", "=", id).where("declined", "=", true).executeTakeFirstOrThrow();
  if (declines >= donorLimits.declinesPerPayment) await closePayment(id);
}

/** Counts one try of a card as Stripe tells it, once however often it is told, and draws what follows from a decline. @throws Stripe's errors */
export async function applyCardTry(chargeId: string): Promise<void> {
  const charge = await stripe().charges.retrieve(chargeId);
  if (!isTry(charge) || charge.livemode !== expectsLivemode() || !isUuid(charge.metadata.donation_id)) return;
  const gift = await giftOf(charge);
  if (!gift) return;
  await remember(charge, gift);
  if (charge.status !== "failed") return;
  await closeWhenTired(gift);
  await brakeGiving(gift.campaignId);
}
