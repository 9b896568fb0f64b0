import { rmSync } from "node:fs";
import { migrate } from "#db/migrate.server";
import { createCrew } from "../demo/crew";
import { orDie, untilHealthy } from "../demo/patience";
import { logFolderIn } from "../demo/product";
import { startProcess, type Running } from "../demo/process";
import { productEnv } from "../demo/settings";
import { freePort } from "../entry/port.mjs";
import { ensureDatabase } from "../postgres/cluster";
import { startPostgres } from "../postgres/server";
import { throwawayPlace } from "../postgres/throwaway";
import { cpuMs, familyCpuMs } from "./usage";

export interface BenchProduct {
  url: string;
  databaseUrl: string;
  sandboxUrl: string;
  webhookSecret: string;
  /** Site and worker. */
  pids: number[];
  /** Processor time so far of everything that shares the machine during a measure, by who spent it. */
  cpuMsOf(): Record<"site" | "worker" | "database" | "sandbox" | "bench", number | null>;
  /** For measures whose rows would be work for days: nothing that falls due is done any more, the site is alone. */
  endWorker(): Promise<void>;
  stop(): Promise<void>;
}

/** Site and worker get a small heap: one that leaked would not live through a hundred thousand gifts. */
const SMALL_HEAP = "--max-old-space-size=256";

/** The sandbox keeps its state in memory and delivers nothing: the measure sends the events itself, and times them. */
function settings(place: string, at: { databaseUrl: string; port: number; sandboxPort: number; smtpPort: number }): NodeJS.ProcessEnv {
  const env = productEnv(place, at);
  delete env.SANDBOX_STATE_DIR;
  delete env.SANDBOX_WEBHOOK_URL;
  // Production counts no mails on its pages.
  delete env.DEMO_TOOLS_URL;
  return env;
}

/** The production build on a database of its own, on a disk and durable, with sandbox and mailbox; no example data. */
export async function startBenchProduct(): Promise<BenchProduct> {
  const place = await throwawayPlace({ onDisk: true });
  const crew = createCrew();
  const stop = async () => {
    await crew.stop();
    rmSync(place, { recursive: true, force: true });
  };
  try {
    const server = await startPostgres({ place, durable: true });
    crew.add(server);
    await ensureDatabase(server.url("postgres"), "bench");
    const databaseUrl = server.url("bench");
    await migrate(databaseUrl);
    const [port, sandboxPort, smtpPort] = [await freePort(), await freePort(), await freePort()];
    const env = settings(place, { databaseUrl, port, sandboxPort, smtpPort });
    const start = async (name: string, file: string, options?: string): Promise<Running> => {
      const running = crew.add(startProcess({ name, file, env: { ...env, ...(options && { NODE_OPTIONS: options }) }, logFolder: logFolderIn(place) }));
      await orDie(running.says(`${name} ready`), running);
      return running;
    };
    const sandbox = await start("sandbox", "scripts/sandbox/main.ts");
    const worker = await start("worker", "scripts/worker.ts", SMALL_HEAP);
    const site = await start("site", "app/server.ts", SMALL_HEAP);
    const url = env.PUBLIC_URL!;
    await orDie(untilHealthy(`${url}/livez`, () => true), site);
    // What the measure itself runs of the product (openings, rules) reads the same settings.
    Object.assign(process.env, env);
    const cpuMsOf = () => ({
      site: cpuMs([site.pid]), worker: cpuMs([worker.pid]), database: familyCpuMs(server.pid), sandbox: cpuMs([sandbox.pid]), bench: cpuMs([process.pid]),
    });
    const pids = [site.pid, worker.pid];
    const endWorker = async () => {
      if (pids.length === 1) return;
      pids.pop();
      crew.dismiss(worker);
      await worker.stop();
    };
    return { url, databaseUrl, sandboxUrl: env.STRIPE_API_BASE!, webhookSecret: env.STRIPE_WEBHOOK_SECRET!, pids, cpuMsOf, endWorker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
