import type Stripe from "stripe";
import { expect } from "vitest";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { bookDisagreements } from "#tests/invariants";
import { applyDispute } from "~/features/disputes/apply-dispute.server";
import { platform } from "~/features/ledger/accounts";
import { accountBalance } from "~/features/ledger/balances.server";
import { stripe } from "~/services/stripe.server";
import { control } from "./settlement";

type Opening = { reason?: string; amount?: number; inquiry?: boolean };

const chargeOf = async (donationId: string): Promise<string> =>
  (await db.selectFrom("donation").select("stripeChargeId").where("id", "=", donationId).executeTakeFirstOrThrow()).stripeChargeId!;

/** A donor's bank contests this gift; nobody has told us yet. */
export const aDisputeAtStripe = async (sandbox: Sandbox, donationId: string, opening: Opening = {}): Promise<Stripe.Dispute> =>
  control<Stripe.Dispute>(sandbox, "/disputes", { charge: await chargeOf(donationId), ...opening });

/** The same, told and written down. Answers our row's id and Stripe's. */
export async function aDispute(sandbox: Sandbox, donationId: string, opening: Opening = {}): Promise<{ id: string; stripeDisputeId: string }> {
  const { id: stripeDisputeId } = await aDisputeAtStripe(sandbox, donationId, opening);
  await applyDispute(stripeDisputeId);
  const { id } = await readDispute(stripeDisputeId);
  return { id, stripeDisputeId };
}

/** The bank decides, and the event comes. */
export async function decide(sandbox: Sandbox, stripeDisputeId: string, won: boolean): Promise<void> {
  await control(sandbox, `/disputes/${stripeDisputeId}/close`, { won });
  await applyDispute(stripeDisputeId);
}

export const readDispute = (stripeDisputeId: string) => db.selectFrom("dispute").selectAll().where("stripeDisputeId", "=", stripeDisputeId).executeTakeFirstOrThrow();

/** The disputes that Stripe's events name, in any order. */
export async function disputeEvents(): Promise<string[]> {
  const { data } = await stripe().events.list({ limit: 100 });
  return data.filter(({ type }) => type.startsWith("charge.dispute.")).map((event) => (event.data.object as Stripe.Dispute).id);
}

/** Our books agree with themselves, and with Stripe's balance to the cent. */
export async function booksAgree(): Promise<void> {
  expect(await bookDisagreements()).toEqual([]);
  const { available, pending } = await stripe().balance.retrieve();
  expect(await accountBalance(db, platform)).toBe((available[0]?.amount ?? 0) + (pending[0]?.amount ?? 0));
}
