import { randomUUID } from "node:crypto";
import type Stripe from "stripe";
import { db } from "#db";
import type { Sandbox } from "#scripts/sandbox/start";
import { runReconciliation } from "~/features/reconciliation/run-reconciliation.server";
import { control } from "./settlement";

export type Planted = { account?: string; type: string; category?: string; amount: number; fee?: number; source?: string | null; age?: number };

/** A line of Stripe's book that nobody asked for. */
export const plant = (sandbox: Sandbox, line: Planted): Promise<Stripe.BalanceTransaction> => control(sandbox, "/transactions", line);

/** Stripe takes something for itself from the label's balance; integer cents. */
export const plantCost = (sandbox: Sandbox, cents: number): Promise<Stripe.BalanceTransaction> => plant(sandbox, { type: "stripe_fee", category: "fee", amount: -cents });

/** One run, under a key of its own; answers what stands, oldest first. */
export async function reconcile(): Promise<{ kind: string; subject: string; state: string; otherCents: number | null; ledgerCents: number | null }[]> {
  await runReconciliation(randomUUID());
  return db.selectFrom("discrepancy").select(["kind", "subject", "state", "otherCents", "ledgerCents"]).where("state", "!=", "resolved").orderBy("openedAt").orderBy("id").execute();
}

/** The last run, whole. */
export const lastRun = () => db.selectFrom("reconciliationRun").selectAll().where("finishedAt", "is not", null).orderBy("finishedAt", "desc").limit(1).executeTakeFirstOrThrow();
