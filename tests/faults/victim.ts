import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { bundleOf } from "./bundle";

/** `before-call`: Stripe never hears of it. `after-call`: Stripe has done it, the answer is never read. */
export type KillPoint = { at: "before-call" | "after-call"; method: "GET" | "POST"; path: RegExp };

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const passedOn = ({ headers }: IncomingMessage) =>
  Object.fromEntries(["authorization", "content-type", "idempotency-key", "stripe-version"].flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])));

/** Stands between the victim and the sandbox, and calls `kill` at the chosen point instead of answering. */
async function deadlyProxy(target: string, point: KillPoint, kill: () => void) {
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      const deadly = request.method === point.method && point.path.test(request.url!);
      if (deadly && point.at === "before-call") return kill();
      const answer = await fetch(target + request.url!, {
        method: request.method, headers: passedOn(request), ...(request.method === "POST" && { body: new Uint8Array(body) }),
      });
      const text = await answer.text();
      if (deadly) return kill();
      response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function start(order: object, stripeBase: string): Promise<ChildProcess> {
  return spawn(process.execPath, [await bundleOf("tests/faults/gift.child.ts"), JSON.stringify(order)], {
    env: { ...process.env, STRIPE_API_BASE: stripeBase }, stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Runs the order in a process of its own and kills it (SIGKILL) at the point. Answers the signal that ended it. */
export async function killAt(order: object, stripeBase: string, point: KillPoint): Promise<string | null> {
  const kill: { now?: () => void } = {};
  const proxy = await deadlyProxy(stripeBase, point, () => kill.now!());
  const victim = await start(order, `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  kill.now = () => void victim.kill("SIGKILL");
  const [, signal] = (await once(victim, "exit")) as [number | null, string | null];
  proxy.closeAllConnections();
  proxy.close();
  return signal;
}

/** Runs the order, waits for `ready`, then kills it. */
export async function killWhen(order: object, stripeBase: string, ready: () => Promise<void>): Promise<string | null> {
  const victim = await start(order, stripeBase);
  const exit = once(victim, "exit") as Promise<[number | null, string | null]>;
  await ready();
  victim.kill("SIGKILL");
  return (await exit)[1];
}
