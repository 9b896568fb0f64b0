import type Stripe from "stripe";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { reach } from "~/lib/crash-points.server";
import { recordTransition } from "~/lib/transitions.server";
import { stripe } from "~/services/stripe.server";
import { mayBeForgotten } from "./attempts.server";
import { claimReversal, type Claimed } from "./claim-reversal.server";
import { finishReversal, lockReversal } from "./finish-reversal.server";
import { lacksMoney, messageOf, permanentRefusal } from "./stripe-refusal.server";

const findReversal = (reversalId: string) =>
  db
    .selectFrom("transferReversal")
    .innerJoin("transfer", "transfer.id", "transferReversal.transferId")
    .select(["transferReversal.id", "transferReversal.status", "transferReversal.createdAt", "transferReversal.askedCents", "transferReversal.attempt",
      "transfer.stripeTransferId", "transfer.destination"])
    .where("transferReversal.id", "=", reversalId)
    .executeTakeFirst();

type Open = NonNullable<Awaited<ReturnType<typeof findReversal>>> & { stripeTransferId: string };

/**
 * Brings back what the holder's account can give, once. What it cannot is noted as short: the holder owes it.
 * @throws what the queue should try again.
 */
export async function sendReversal(reversalId: string): Promise<void> {
  const reversal = await findReversal(reversalId);
  if (reversal?.status !== "planned" || reversal.stripeTransferId === null) return;
  const open = { ...reversal, stripeTransferId: reversal.stripeTransferId };
  const claimed = reversal.askedCents === null ? await claimReversal(reversalId, await balanceOf(reversal.destination)) : { askedCents: reversal.askedCents, attempt: reversal.attempt };
  if (!claimed) return;
  reach("reversal.call.before");
  const made = await ask(open, claimed).catch((error: unknown) => refused(reversalId, error));
  if (!made) return;
  reach("reversal.call.answered");
  await save(reversalId, made);
  reach("reversal.committed");
}

/** Signed cents, what has not matured yet included: a transfer can be reversed before its money is available. */
async function balanceOf(stripeAccount: string): Promise<number> {
  const { available, pending } = await stripe().balance.retrieve({}, { stripeAccount });
  return [...available, ...pending].filter(({ currency }) => currency === "eur").reduce((sum, { amount }) => sum + amount, 0);
}

async function ask(reversal: Open, { askedCents, attempt }: Claimed): Promise<Stripe.TransferReversal> {
  const found = mayBeForgotten(reversal.createdAt, await now()) ? await search(reversal) : undefined;
  if (found) return found;
  return stripe().transfers.createReversal(
    reversal.stripeTransferId,
    { amount: askedCents, metadata: { reversal_id: reversal.id } },
    { idempotencyKey: `reversal:${reversal.id}:${attempt}` },
  );
}

async function search(reversal: Open): Promise<Stripe.TransferReversal | undefined> {
  for await (const one of stripe().transfers.listReversals(reversal.stripeTransferId, { limit: 100 }))
    if (one.metadata?.reversal_id === reversal.id) return one;
  return undefined;
}

async function save(reversalId: string, made: Stripe.TransferReversal): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const reversal = await lockReversal(trx, reversalId);
    if (reversal.status !== "planned") return;
    await finishReversal(trx, reversal, { id: made.id, amountCents: made.amount });
    reach("reversal.written");
  });
}

/** The money left meanwhile: the balance is read again next time. Refused for good: a person must look. @throws the rest */
async function refused(reversalId: string, error: unknown): Promise<undefined> {
  const refusal = permanentRefusal(error);
  if (refusal !== null) return giveUp(reversalId, refusal);
  const askAfresh = lacksMoney(error);
  await db.updateTable("transferReversal").set({ failure: askAfresh ? "holder_balance" : messageOf(error), ...(askAfresh && { askedCents: null }) })
    .where("id", "=", reversalId).where("status", "=", "planned").execute();
  if (!askAfresh) throw error;
}

async function giveUp(reversalId: string, failure: string): Promise<undefined> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.updateTable("transferReversal").set({ status: "failed", failure, askedCents: null })
      .where("id", "=", reversalId).where("status", "=", "planned").returning("id").executeTakeFirst();
    if (row) await recordTransition(trx, { subject: "reversal", subjectId: reversalId, from: "planned", to: "failed", at: await now(trx), reason: failure });
  });
}
