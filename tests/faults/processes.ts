import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { freePort } from "#scripts/entry/port.mjs";
import { root } from "#scripts/entry/root.mjs";
import { bundleOf } from "./bundle";

export type Started = { child: ChildProcess; /** The signal that ended it, or null. */ ended: Promise<string | null>; stop: () => Promise<void> };

/** One of the product's own commands in a process of its own, as `npm start` and `npm run worker` run it. */
function start(script: string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, ["--import", "./scripts/demo/die-with-parent.mjs", ...script], {
    cwd: root, env: { ...process.env, NODE_ENV: "production", ...env }, stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = once(child, "exit").then(([, signal]) => signal as string | null);
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { child, ended, stop };
}

async function untilItSays(started: Started, words: string): Promise<void> {
  const said = new Promise<void>((resolve) => createInterface({ input: started.child.stdout! }).on("line", (line) => line.includes(words) && resolve()));
  await Promise.race([said, started.ended.then((signal) => Promise.reject(new Error(`it ended before it was ready (${signal})`)))]);
}

export const startWorkerProcess = async (env: Record<string, string> = {}): Promise<Started> => start([await bundleOf("scripts/worker.ts")], env);

/** Resolves once it takes jobs. */
export async function aWorker(env: Record<string, string> = {}): Promise<Started> {
  const worker = await startWorkerProcess(env);
  await untilItSays(worker, "worker ready");
  return worker;
}

export type RunningSite = Started & { url: string; post: (path: string, fields: Record<string, string>) => Promise<Response>; webhook: (body: string, signature: string) => Promise<Response> };

/** The built site on a free port; its public address stays the one of the tests. */
export async function aSite(env: Record<string, string> = {}, at?: number): Promise<RunningSite> {
  const port = at ?? (await freePort());
  const started = start(["--import", "tsx", "app/server.ts"], { PORT: String(port), ...env });
  await untilItSays(started, "site ready");
  const url = `http://127.0.0.1:${port}`;
  const send = (path: string, body: string | URLSearchParams, headers: Record<string, string>) => fetch(url + path, { method: "POST", body, headers, redirect: "manual" });
  return {
    ...started, url,
    post: (path, fields) => send(path, new URLSearchParams(fields), { Origin: process.env.PUBLIC_URL!, "X-Forwarded-Host": new URL(process.env.PUBLIC_URL!).host }),
    webhook: (body, signature) => send("/webhooks/stripe", body, { "stripe-signature": signature }),
  };
}
