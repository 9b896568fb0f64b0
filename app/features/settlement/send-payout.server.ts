import type Stripe from "stripe";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { stripe } from "~/services/stripe.server";
import { applyPayout, refusePayout } from "./apply-payout.server";
import { claimPayout } from "./claim-payout.server";
import { attemptKey, mayBeForgotten } from "~/features/refunds/attempts.server";
import { lacksMoney, messageOf, permanentRefusal } from "~/features/refunds/stripe-refusal.server";

const findPayout = (payoutId: string) => db.selectFrom("payout").selectAll().where("id", "=", payoutId).executeTakeFirst();
type Payout = NonNullable<Awaited<ReturnType<typeof findPayout>>>;

/**
 * Sends the holder's money to the bank once it can leave the connected account, or reads again where it is.
 * @throws what the queue should try again.
 */
export async function followPayout(payoutId: string): Promise<void> {
  const payout = await findPayout(payoutId);
  if (!payout || !["planned", "pending", "in_transit"].includes(payout.status)) return;
  const stripeAccount = payout.stripeAccountId;
  if (payout.stripePayoutId) return applyPayout(payoutId, await stripe().payouts.retrieve(payout.stripePayoutId, {}, { stripeAccount }));
  if ((await now()) < payout.notBefore) return;
  const amountCents = payout.askedAt === null ? await claimPayout(payoutId, await availableOn(stripeAccount)) : payout.amountCents;
  if (amountCents === null) return;
  reach("payout.call.before");
  const sent = await send({ ...payout, amountCents }).catch(async (error: unknown) => {
    const refusal = permanentRefusal(error);
    if (refusal !== null) return void (await refusePayout(payoutId, refusal));
    await note(payoutId, messageOf(error), lacksMoney(error));
    throw error;
  });
  if (!sent) return;
  reach("payout.call.answered");
  await applyPayout(payoutId, sent);
}

/** Looked at before the first call only: once asked, the payout itself may have taken it. */
async function availableOn(stripeAccount: string): Promise<number> {
  const balance = await stripe().balance.retrieve({}, { stripeAccount });
  return balance.available.find(({ currency }) => currency === "eur")?.amount ?? 0;
}

async function send(payout: Payout): Promise<Stripe.Payout> {
  const found = mayBeForgotten(payout.createdAt, await now()) ? await search(payout) : undefined;
  if (found) return found;
  const stripeAccount = payout.stripeAccountId;
  return stripe().payouts.create(
    { amount: payout.amountCents, currency: "eur", description: "Campagne Propulsons!", metadata: { payout_id: payout.id, campaign_id: payout.campaignId } },
    { stripeAccount, idempotencyKey: `${await attemptKey(db, "payout", payout.id)}:${payout.amountCents}` },
  );
}

async function search(payout: Payout): Promise<Stripe.Payout | undefined> {
  for await (const one of stripe().payouts.list({ limit: 100 }, { stripeAccount: payout.stripeAccountId }))
    if (one.metadata?.payout_id === payout.id && one.status !== "failed" && one.status !== "canceled") return one;
  return undefined;
}

/** Refused for lack of money, nothing is on its way: the amount is looked at afresh next time. */
async function note(payoutId: string, failure: string, askAfresh: boolean): Promise<void> {
  await db.updateTable("payout").set({ failure, ...(askAfresh && { askedAt: null }) }).where("id", "=", payoutId).where("status", "=", "planned").execute();
}
