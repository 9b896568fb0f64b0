import Stripe from "stripe";
import { db } from "#db";
import { reach } from "~/lib/crash-points.server";
import { env } from "~/lib/env.server";
import { orNotFound } from "~/lib/errors";
import { stripe } from "~/services/stripe.server";
import { checkoutParams, type CheckoutFacts } from "./checkout-params";
import { donationToken, donationUrl } from "./donation-link.server";

/** Stripe read the call and refused it: nothing was made by it. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeIdempotencyError;

async function factsOf(donationId: string): Promise<CheckoutFacts & { createdAt: Date }> {
  const row = await db
    .selectFrom("donation")
    .innerJoin("campaign", "campaign.id", "donation.campaignId")
    .innerJoin("project", "project.id", "campaign.projectId")
    .select(["donation.id", "campaignId", "email", "freeCents", "sessionExpiresAt", "offersDebit", "donation.createdAt", "project.name", "project.slug"])
    .where("donation.id", "=", donationId)
    .executeTakeFirst();
  const { id, name, slug, sessionExpiresAt, ...facts } = orNotFound(row);
  const lines = await db
    .selectFrom("donationLine")
    .innerJoin("reward", "reward.id", "donationLine.rewardId")
    .select(["title", "quantity", "unitCents"])
    .where("donationId", "=", donationId)
    .orderBy("reward.position")
    .execute();
  const cancelUrl = `${env().PUBLIC_URL}/projets/${slug}/soutenir?reprise=${donationToken(id)}`;
  return { ...facts, lines, donationId: id, projectName: name, expiresAt: sessionExpiresAt, successUrl: donationUrl(id), cancelUrl };
}

/** Keys live a day and free themselves on refusals: before believing that there is no session, look for it. */
async function findSession(donationId: string, from: Date, until: Date): Promise<Stripe.Checkout.Session | null> {
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
  const created = { gte: seconds(from) - 300, lte: seconds(until) + 300 };
  for await (const session of stripe().checkout.sessions.list({ created, limit: 100 }))
    if (session.metadata?.donation_id === donationId) return session;
  return null;
}

async function createOrFind(donationId: string): Promise<Stripe.Checkout.Session | null> {
  const facts = await factsOf(donationId);
  try {
    return await stripe().checkout.sessions.create(checkoutParams(facts), { idempotencyKey: `donation:${donationId}` });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return findSession(donationId, facts.createdAt, facts.expiresAt);
  }
}

export type CheckoutSession = { sessionId: string; url: string | null };

/**
 * The gift's one payment session, opened now if it was not: replaying after a crash gives the same one.
 * Null when there is none and Stripe refuses to open it any more. @throws Stripe's errors when it does not answer.
 */
export async function ensureSession(donationId: string): Promise<CheckoutSession | null> {
  const known = await db.selectFrom("donation").select(["stripeSessionId", "checkoutUrl"]).where("id", "=", donationId).executeTakeFirst();
  const { stripeSessionId, checkoutUrl } = orNotFound(known);
  if (stripeSessionId) return { sessionId: stripeSessionId, url: checkoutUrl };
  reach("gift.intent.committed");
  const session = await createOrFind(donationId);
  if (!session) return null;
  reach("gift.session.answered");
  await saveSession(donationId, session);
  reach("gift.session.committed");
  return { sessionId: session.id, url: session.url };
}

async function saveSession(donationId: string, session: Stripe.Checkout.Session): Promise<void> {
  await db
    .updateTable("donation")
    .set({ stripeSessionId: session.id, checkoutUrl: session.url })
    .where("id", "=", donationId)
    .where("stripeSessionId", "is", null)
    .execute();
}
