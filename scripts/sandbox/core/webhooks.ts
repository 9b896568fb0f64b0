import { accepted, recordAttempt, recordCopy, waitingDeliveries, type Outcome } from "./deliveries";
import type { Row } from "./store";
import { signatureOf } from "./signature";
import type { Delivery } from "./tables";
import type { World } from "./world";

const TIMEOUT_MS = 10_000;
const AT_ONCE = 8;

interface Flight {
  moment: number;
  done: Promise<void>;
}

/** Delivers events by signed POST: those of one moment several at a time, those of a later moment after them. */
export class Webhooks {
  private readonly inFlight = new Map<string, Flight>();
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
    this.makeAllDue();
    return this.idle(timeoutMs);
  }

  /** Waits until nothing more is due at this moment of the sandbox's clock; answers how many wait for a later one. */
  async idle(timeoutMs = 15_000): Promise<number> {
    const until = Date.now() + timeoutMs;
    this.pump();
    while (this.inFlight.size > 0 && Date.now() < until) {
      await Promise.race([...this.inFlight.values()].map(({ done }) => done));
      this.pump();
    }
    return waitingDeliveries(this.world()).length;
  }

  /** Sends an event again, accepted or not: nothing about its own tries changes. */
  async resend(eventId: string): Promise<void> {
    recordCopy(this.world(), eventId, await this.post(eventId));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await Promise.all([...this.inFlight.values()].map(({ done }) => done));
  }

  private makeAllDue(): void {
    const { store, clock } = this.world();
    const now = clock.seconds();
    store.transact(() => {
      for (const { id, account, value } of waitingDeliveries(this.world()))
        if (value.nextAt > now && !this.inFlight.has(id)) store.put("delivery", id, account, { ...value, nextAt: now });
    });
  }

  private pump(): void {
    if (this.stopped) return;
    const now = this.world().clock.seconds();
    const idle = waitingDeliveries(this.world()).filter(({ id }) => !this.inFlight.has(id));
    for (const row of idle.filter(({ value }) => value.nextAt <= now)) {
      if (!this.mayStart(row)) break;
      this.start(row);
    }
    const later = idle.map(({ value }) => value.nextAt).filter((at) => at > now);
    if (later.length > 0) this.wake((Math.min(...later) - now) * 1000);
  }

  private mayStart({ value }: Row<Delivery>): boolean {
    const flights = [...this.inFlight.values()];
    return flights.length < AT_ONCE && flights.every(({ moment }) => moment === value.nextAt);
  }

  private start({ id, value }: Row<Delivery>): void {
    const done = this.deliver(id).then(() => {
      this.inFlight.delete(id);
      this.wake();
    });
    this.inFlight.set(id, { moment: value.nextAt, done });
  }

  private async deliver(eventId: string): Promise<void> {
    const { enabled, copies } = this.world().endpoint;
    const outcome = enabled ? await this.post(eventId) : { problem: "endpoint disabled" };
    recordAttempt(this.world(), eventId, outcome);
    for (let copy = 1; copy < copies && accepted(outcome); copy += 1) await this.resend(eventId);
  }

  /** Signed anew at each try: the tolerance of a signature is five minutes, tries go on for three days. */
  private async post(eventId: string): Promise<Outcome> {
    const { config, store } = this.world();
    const event = store.get("event", eventId)?.value;
    if (!event || !config.webhookUrl) return { problem: "no endpoint" };
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
      return { status: response.status };
    } catch (error) {
      return { problem: error instanceof Error && error.name === "TimeoutError" ? "timeout" : "no answer" };
    }
  }
}
