import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { balanceAt } from "../resources/balances";

/** Everything at a glance, for tests and for whoever wonders what the sandbox holds. */
export function stateOf(world: World) {
  const { store, clock } = world;
  const accounts = [PLATFORM, ...store.rows("account").map(({ id }) => id)];
  const objects = ["session", "charge", "refund", "transfer", "account", "payout", "topup", "event"] as const;
  return {
    clock: { offsetMs: clock.offsetMs, now: clock.now() },
    balances: Object.fromEntries(accounts.map((account) => [account, balanceAt(world, account)])),
    counts: Object.fromEntries(objects.map((name) => [name, store.rows(name).length])),
    sessions: store.rows("session").map(({ id, value }) => ({
      id,
      status: value.status,
      payment_status: value.payment_status,
      amount_total: value.amount_total,
      expires_at: value.expires_at,
      metadata: value.metadata,
    })),
    pendingRefunds: store.rows("refund").filter(({ value }) => value.status === "pending").length,
    waitingDeliveries: store.rows("delivery").filter(({ value }) => value.state === "waiting").length,
    abandonedDeliveries: store.rows("delivery").filter(({ value }) => value.state === "given_up").length,
    mails: store.rows("mail").length,
  };
}
