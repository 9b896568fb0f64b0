import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { SMTPServer } from "smtp-server";
import { Api } from "./api/api";
import { Failures } from "./api/failures";
import { Clock } from "./core/clock";
import { openEndpoint } from "./core/deliveries";
import { processDue } from "./core/due";
import { Store } from "./core/store";
import { Webhooks } from "./core/webhooks";
import { getSetting, type World } from "./core/world";
import { mailServer } from "./mailbox/smtp";
import { sandboxServer } from "./server";

export interface SandboxOptions {
  /** 0 or absent = a free one. */
  port?: number;
  smtpPort?: number;
  /** Origin that visitors see. */
  publicUrl: string;
  /** Absent: events are stored, never delivered. */
  webhookUrl?: string;
  webhookSecret: string;
  /** Absent: any `sk_test_…` is accepted. */
  secretKey?: string;
  /** Journal file; absent = memory only. */
  statePath?: string;
  /** Absent: the offset of the last run, or none. */
  clockOffsetMs?: number;
  merchantName?: string;
}

export interface Sandbox {
  url: string;
  port: number;
  smtpPort: number;
  /** Waits for pending webhook deliveries; answers how many still wait. */
  deliver(): Promise<number>;
  stop(): Promise<void>;
}

/** How often due work is looked for when nobody asks anything. */
const TICK_MS = 1000;

/** One HTTP server and one SMTP server on the loopback interface. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { world, webhooks } = openWorld(options);
  const failures = new Failures();
  const controls = { world, failures, webhooks, initialOffsetMs: options.clockOffsetMs ?? 0 };
  const http = sandboxServer(controls, new Api(world, failures));
  const smtp = mailServer(world);
  const port = await listen(http, options.port ?? 0);
  const smtpPort = await listen(smtp, options.smtpPort ?? 0).catch(async (error: unknown) => {
    await closed(http);
    throw error;
  });
  const tick = setInterval(() => processDue(world), TICK_MS);
  webhooks.wake();
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    smtpPort,
    deliver: () => webhooks.flush(),
    stop: async () => {
      clearInterval(tick);
      http.closeAllConnections();
      await Promise.all([closed(http), closed(smtp), webhooks.stop()]);
      world.store.close();
    },
  };
}

function openWorld(options: SandboxOptions): { world: World; webhooks: Webhooks } {
  const { publicUrl, webhookUrl, webhookSecret, secretKey, merchantName = "Propulsons!" } = options;
  const webhooks: Webhooks = new Webhooks(() => world);
  const world: World = {
    config: { publicUrl: publicUrl.replace(/\/$/, ""), webhookUrl, webhookSecret, secretKey, merchantName },
    clock: new Clock(),
    store: new Store(options.statePath),
    webhooks,
    endpoint: openEndpoint(),
    refusals: [],
    request: null,
  };
  world.clock.offsetMs = options.clockOffsetMs ?? getSetting(world, "offsetMs") ?? 0;
  return { world, webhooks };
}

function listen(server: Server | SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const inner = "server" in server ? server.server : server;
    inner.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      inner.off("error", reject);
      resolve((inner.address() as AddressInfo).port);
    });
  });
}

function closed(server: Server | SMTPServer): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
