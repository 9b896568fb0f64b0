import type { Clock } from "./clock";
import type { Endpoint } from "./deliveries";
import type { Store } from "./store";
import type { Webhooks } from "./webhooks";

export interface SandboxConfig {
  /** Origin that visitors see; hosted pages live under it at `/_demo/`. */
  publicUrl: string;
  webhookSecret: string;
  webhookUrl?: string;
  /** When absent, any `sk_test_…` key is accepted. */
  secretKey?: string;
  /** Name shown to the payer as who takes the payment. */
  merchantName: string;
}

/** What every noun of the sandbox works on. */
export interface World {
  config: SandboxConfig;
  clock: Clock;
  store: Store;
  webhooks: Pick<Webhooks, "wake">;
  endpoint: Endpoint;
  /** Planned refusals, see resources/refusals.ts. */
  refusals: string[];
  /** The API request being answered, named in the events it causes. */
  request: { id: string; key: string | null } | null;
}

/** Remembers one number (an offset, a date) across restarts. */
export function setSetting(world: World, name: string, value: number): void {
  world.store.put("setting", name, "", { value });
}

export function getSetting(world: World, name: string): number | undefined {
  return world.store.get("setting", name)?.value.value;
}
