import type { Row } from "./store";
import { signatureOf } from "./signature";
import type { Delivery } from "./tables";
import type { World } from "./world";

/** Seconds before the second, third… attempt; after the last one Stripe's poller is all that is left. */
const BACKOFF_SECONDS = [1, 5, 30, 120, 600, 1_800, 3_600];
const TIMEOUT_MS = 10_000;
const AT_ONCE = 8;

/** Delivers events by signed POST, in no guaranteed order, several at a time, as Stripe does. */
export class Webhooks {
  private readonly inFlight = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly world: () => World) {}

  /** Something may be due: look once the current operation is finished. */
  wake(delayMs = 0): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pump(), delayMs);
    this.timer.unref();
  }

  /** Tries everything that waits, now; answers how many are still waiting when `timeoutMs` has passed. */
  async flush(timeoutMs = 15_000): Promise<number> {
    const until = Date.now() + timeoutMs;
    this.makeAllDue();
    this.pump();
    while (this.inFlight.size > 0 && Date.now() < until) {
      await Promise.race(this.inFlight.values());
      this.pump();
    }
    return this.waiting().length;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await Promise.all(this.inFlight.values());
  }

  private makeAllDue(): void {
    const { store } = this.world();
    store.transact(() => {
      for (const { id, account, value } of this.waiting())
        store.put("delivery", id, account, { ...value, nextAt: Date.now() });
    });
  }

  private waiting(): Row<Delivery>[] {
    return this.world()
      .store.rows("delivery")
      .filter((row) => row.value.state === "waiting");
  }

  private pump(): void {
    if (this.stopped) return;
    const idle = this.waiting().filter((row) => !this.inFlight.has(row.id));
    const due = idle.filter((row) => row.value.nextAt <= Date.now());
    for (const row of due.slice(0, AT_ONCE - this.inFlight.size)) this.start(row);
    const later = idle.filter((row) => row.value.nextAt > Date.now()).map((row) => row.value.nextAt);
    if (later.length > 0) this.wake(Math.min(...later) - Date.now());
  }

  private start(row: Row<Delivery>): void {
    const done = this.post(row.id).then((ok) => {
      this.inFlight.delete(row.id);
      this.record(row.id, ok);
      this.wake();
    });
    this.inFlight.set(row.id, done);
  }

  private async post(eventId: string): Promise<boolean> {
    const { config, store } = this.world();
    const event = store.get("event", eventId)?.value;
    if (!event || !config.webhookUrl) return true;
    const body = JSON.stringify(event, null, 2);
    const signature = signatureOf(body, config.webhookSecret);
    try {
      const response = await fetch(config.webhookUrl, {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  private record(eventId: string, ok: boolean): void {
    const { store } = this.world();
    const row = store.get("delivery", eventId);
    if (!row) return;
    const attempts = row.value.attempts + 1;
    const wait = BACKOFF_SECONDS[attempts - 1];
    const state = wait === undefined ? "given_up" : "waiting";
    store.transact(() => {
      const event = store.get("event", eventId);
      if (!ok)
        store.put("delivery", eventId, row.account, {
          attempts,
          state,
          nextAt: Date.now() + (wait ?? 0) * 1000,
        });
      else store.remove("delivery", eventId);
      if (ok && event) store.put("event", eventId, event.account, { ...event.value, pending_webhooks: 0 });
    });
  }
}
