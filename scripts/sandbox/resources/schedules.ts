import type Stripe from "stripe";
import { z } from "zod";
import { PLATFORM } from "../core/tables";
import type { World } from "../core/world";
import { route } from "../api/router";

/** How often Stripe sweeps an account to its bank. */
export const interval = z.enum(["daily", "manual"]);

/** Daily until told otherwise, for the platform too. */
export function intervalOf(world: World, account: string): "daily" | "manual" {
  return world.store.get("schedule", account)?.value.interval ?? "daily";
}

export function setInterval(world: World, account: string, value: "daily" | "manual"): void {
  world.store.put("schedule", account, account, { interval: value });
}

function settingsView(world: World, account: string): Stripe.BalanceSettings {
  return {
    object: "balance_settings",
    payments: {
      debit_negative_balances: true,
      payouts: {
        automatic_transfer_rules_by_currency: null,
        minimum_balance_by_currency: null,
        schedule: { interval: intervalOf(world, account) },
        statement_descriptor: null,
        status:
          account === PLATFORM || world.store.get("account", account)?.value.payouts_enabled
            ? "enabled"
            : "disabled",
      },
      settlement_timing: { delay_days: 7, start_of_day: null },
    },
  };
}

const updateShape = {
  payments: z
    .strictObject({
      payouts: z
        .strictObject({ schedule: z.strictObject({ interval: interval.optional() }).optional() })
        .optional(),
    })
    .optional(),
};

export const scheduleRoutes = [
  route("GET", "/v1/balance_settings", {}, ({ world, account }) => settingsView(world, account)),
  route("POST", "/v1/balance_settings", updateShape, ({ world, account, params }) => {
    const asked = params.payments?.payouts?.schedule?.interval;
    if (asked) setInterval(world, account, asked);
    return settingsView(world, account);
  }),
];
