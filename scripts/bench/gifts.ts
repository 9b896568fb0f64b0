import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import Stripe from "stripe";
import type { Call } from "./load";
import type { BenchProduct } from "./product";

export type OpenGift = { donationId: string; sessionId: string; eventId: string };

const TOGETHER = 1000;
const MINUTES_OPEN = 31;
const amount = 2000;

/** Gifts whose donors have been to Stripe's page and paid there, and of which nobody has told us yet. */
export async function paidAtStripe(product: BenchProduct, campaignId: string, count: number): Promise<OpenGift[]> {
  const gifts: OpenGift[] = [];
  while (gifts.length < count) gifts.push(...(await someGifts(product, campaignId, Math.min(TOGETHER, count - gifts.length))));
  return gifts;
}

async function someGifts(product: BenchProduct, campaignId: string, count: number): Promise<OpenGift[]> {
  const { db } = await import("#db");
  const at = new Date();
  const expires = new Date(at.getTime() + MINUTES_OPEN * 60_000);
  const rows = Array.from({ length: count }, (_, index) => ({
    campaignId, formToken: randomUUID(), email: `citoyen-${index}@example.org`, donorName: "Camille Exemple", freeCents: amount, amountCents: amount,
    sessionExpiresAt: expires, createdAt: at, isDemo: true,
  }));
  const made = await db.insertInto("donation").values(rows).returning(["id", "email"]).execute();
  const sessionIds = await control(product, "/gifts", made.map(({ id, email }) => ({
    amount, email, metadata: { donation_id: id, campaign_id: campaignId }, transferGroup: campaignId, expiresAt: Math.floor(expires.getTime() / 1000),
  })));
  const gifts = made.map(({ id }, index) => ({ donationId: id, sessionId: sessionIds[index]! }));
  await sql`update donation set stripe_session_id = g."sessionId" from jsonb_to_recordset(${JSON.stringify(gifts)}::jsonb) as g ("donationId" uuid, "sessionId" text)
    where donation.id = g."donationId"`.execute(db);
  // Paid once each gift knows its session: the product's own reading of Stripe's events may come by at any moment.
  const eventIds = await control(product, "/gifts/pay", sessionIds);
  return gifts.map((gift, index) => ({ ...gift, eventId: eventIds[index]! }));
}

async function control(product: BenchProduct, path: string, body: unknown): Promise<string[]> {
  const answer = await fetch(`${product.sandboxUrl}/_control${path}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`The sandbox refused: ${answer.status}`);
  return (await answer.json()) as string[];
}

/** The signed webhook that tells of a payment. */
export function webhookOf(product: BenchProduct, gift: OpenGift): Call {
  const body = JSON.stringify({
    id: gift.eventId, object: "event", api_version: "2026-10-28.endive", created: Math.floor(Date.now() / 1000), livemode: false,
    pending_webhooks: 1, request: null, type: "checkout.session.completed",
    data: { object: { id: gift.sessionId, object: "checkout.session", metadata: { donation_id: gift.donationId } } },
  });
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: product.webhookSecret });
  return { url: `${product.url}/webhooks/stripe`, method: "POST", body, headers: { "stripe-signature": signature, "content-type": "application/json", "content-length": Buffer.byteLength(body) } };
}

/** How many of the campaign's gifts are paid. */
export async function paidGifts(client: pg.Client, campaignId: string): Promise<number> {
  const { rows } = await client.query<{ paid: string }>("select count(*) as paid from donation where campaign_id = $1 and status = 'paid'", [campaignId]);
  return Number(rows[0]!.paid);
}

export async function untilPaid(client: pg.Client, campaignId: string, count: number): Promise<void> {
  for (let before = -1, since = performance.now(); ; ) {
    const paid = await paidGifts(client, campaignId);
    if (paid >= count) return;
    if (paid !== before) [before, since] = [paid, performance.now()];
    if (performance.now() - since > 60_000) throw new Error(`Only ${paid} of ${count} gifts are paid, and none for a minute`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
