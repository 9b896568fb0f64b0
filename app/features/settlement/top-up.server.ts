import { db } from "#db";
import { topUpEntries } from "~/features/ledger/entries";
import { post } from "~/features/ledger/post.server";
import { isDemo } from "~/lib/env.server";
import { stripe } from "~/services/stripe.server";

/** The label put money of its own on the balance, as Stripe says it when read again. */
export async function recordTopUp(topUpId: string): Promise<void> {
  const topUp = await stripe().topups.retrieve(topUpId);
  if (topUp.status !== "succeeded") return;
  await db.transaction().execute((trx) =>
    post(trx, {
      eventKey: `topup:${topUp.id}`, kind: "reserve_top_up", description: "Réserve du label alimentée", occurredAt: new Date(topUp.created * 1000),
      isDemo: isDemo(), entries: topUpEntries({ amountCents: topUp.amount }),
    }),
  );
}
