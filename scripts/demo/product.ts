import { join } from "node:path";
import { migrate } from "#db/migrate.server";
import { freePort } from "../entry/port.mjs";
import { step } from "../entry/progress.mjs";
import { ensureDatabase } from "../postgres/cluster";
import { startPostgres } from "../postgres/server";
import type { Crew } from "./crew";
import { orDie, toItsEnd, untilHealthy } from "./patience";
import { type ProcessOptions, type Running, startProcess } from "./process";
import { productEnv } from "./settings";

export interface ProductOptions {
  /** Where data, secrets and logs live; PostgreSQL's account can reach it (see `reachablePlace`). */
  place: string;
  /** The one port that a visitor meets; must be free. */
  port: number;
  /** A server of one's own instead of the embedded PostgreSQL. */
  databaseUrl?: string;
  /** false for tests: faster, and a power cut loses everything. */
  durable: boolean;
}

export interface Product {
  url: string;
  databaseUrl: string;
  sandboxUrl: string;
  /** The sandbox's own key, made up at the first start: it opens nothing elsewhere. */
  stripeSecretKey: string;
  /** Of its votes' rolls. */
  voteKeysFolder: string;
}

export const logFolderIn = (place: string) => join(place, "logs");

async function startDatabase(crew: Crew, { place, durable, databaseUrl }: ProductOptions): Promise<string> {
  if (databaseUrl) return databaseUrl;
  const server = await startPostgres({ place, durable });
  crew.add(server);
  await ensureDatabase(server.url("postgres"), "propulsons");
  return server.url("propulsons");
}

async function start(crew: Crew, options: ProcessOptions, readyLine: string) {
  const running = crew.add(startProcess(options));
  await orDie(running.says(readyLine), running);
  return running;
}

async function untilOneVisitorIsServed(site: Running, url: string) {
  let alive = true;
  void site.ended.then(() => (alive = false));
  const healthy = untilHealthy(`${url}/healthz`, () => alive);
  await orDie(healthy, site);
}

async function runToEnd(crew: Crew, options: ProcessOptions) {
  const running = crew.add(startProcess(options));
  await toItsEnd(running);
  crew.dismiss(running);
}

/**
 * Starts the whole product, each part once the one before is ready. What is started joins `crew` at once,
 * so that the caller can stop it whenever it likes, even half-way.
 */
export async function startProduct(crew: Crew, options: ProductOptions): Promise<Product> {
  const { place, port } = options;
  const databaseUrl = await step("PostgreSQL", () => startDatabase(crew, options));
  await step("Migrations", () => migrate(databaseUrl));
  const [sandboxPort, smtpPort] = [await freePort(), await freePort()];
  const env = productEnv(place, { databaseUrl, port, sandboxPort, smtpPort });
  const url = `http://localhost:${port}`;
  const part = (name: string, file: string) => ({ name, file, env, logFolder: logFolderIn(place) });
  await step("Stripe sandbox and mailbox", () =>
    start(crew, part("sandbox", "scripts/sandbox/main.ts"), "sandbox ready"),
  );
  await step("Worker", () => start(crew, part("worker", "scripts/worker.ts"), "worker ready"));
  const site = await step("Site", () => start(crew, part("site", "app/server.ts"), "site ready"));
  await step("Example data", () => runToEnd(crew, part("seed", "scripts/seed.ts")));
  await untilOneVisitorIsServed(site, url);
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  return { url, databaseUrl, sandboxUrl, stripeSecretKey: env.STRIPE_SECRET_KEY!, voteKeysFolder: env.VOTE_KEYS_DIR! };
}
