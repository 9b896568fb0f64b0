import { randomUUID } from "node:crypto";
import type pg from "pg";
import Stripe from "stripe";
import type { Call } from "./load";
import type { BenchProduct } from "./product";

const AT_ONCE = 16;

export type OpenGift = { donationId: string; sessionId: string };

/** Runs `work` on each item, some at a time. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** Gifts whose donor is on Stripe's page: reserved here, their session open there. */
async function openGifts(campaignId: string, count: number): Promise<OpenGift[]> {
  const { db } = await import("#db");
  const { ensureSession } = await import("~/features/donations/checkout-session.server");
  const at = new Date();
  const gifts: OpenGift[] = [];
  const rows = Array.from({ length: count }, (_, index) => ({
    campaignId, formToken: randomUUID(), email: `citoyen-${index}@example.org`, donorName: "Camille Exemple", freeCents: 2000, amountCents: 2000,
    sessionExpiresAt: new Date(at.getTime() + 31 * 60_000), createdAt: at, isDemo: true,
  }));
  const ids: string[] = [];
  for (let from = 0; from < rows.length; from += 1000) {
    const made = await db.insertInto("donation").values(rows.slice(from, from + 1000)).returning("id").execute();
    ids.push(...made.map(({ id }) => id));
  }
  await each(ids, async (donationId) => void gifts.push({ donationId, sessionId: (await ensureSession(donationId))!.sessionId }));
  return gifts;
}

async function pay(product: BenchProduct, { sessionId }: OpenGift): Promise<void> {
  const answer = await fetch(`${product.sandboxUrl}/_control/sessions/${sessionId}/pay`, { method: "POST", body: JSON.stringify({ card: "4242424242424242" }) });
  if (!answer.ok) throw new Error(`The sandbox refused a payment: ${answer.status}`);
}

/** Gifts that Stripe holds the money of, and of which nobody has told us yet. */
export async function paidAtStripe(product: BenchProduct, campaignId: string, count: number): Promise<OpenGift[]> {
  const gifts = await openGifts(campaignId, count);
  await each(gifts, (gift) => pay(product, gift));
  return gifts;
}

/** The signed webhook that tells of a payment. */
export function webhookOf(product: BenchProduct, gift: OpenGift): Call {
  const body = JSON.stringify({
    id: `evt_${randomUUID().replaceAll("-", "")}`, object: "event", api_version: "2026-10-28.endive", created: Math.floor(Date.now() / 1000), livemode: false,
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
