import { Agent, request, type OutgoingHttpHeaders } from "node:http";
import { percentile } from "./measure";

const CONNECTIONS = 16;

export type Call = { url: string; method?: string; headers?: OutgoingHttpHeaders; body?: string };

/** One request on a connection that is kept; the answer is read to its end. @throws Error for any answer but 2xx. */
function send(agent: Agent, { url, method = "GET", headers = {}, body }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers }, (answer) => {
      answer.on("error", reject).on("end", () => {
        if (answer.statusCode! >= 200 && answer.statusCode! < 300) resolve();
        else reject(new Error(`${method} ${url} answered ${answer.statusCode}`));
      });
      answer.resume();
    });
    asked.on("error", reject).end(body);
  });
}

export type Load = { perSecond: number; p99Ms: number; count: number };

/** Makes the calls that `next` gives, some at a time, until it gives none. */
export async function load(next: () => Call | null | Promise<Call | null>, connections = CONNECTIONS): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const from = performance.now();
  const one = async () => {
    for (let call = await next(); call !== null; call = await next()) {
      const sent = performance.now();
      await send(agent, call);
      times.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, one));
  } finally {
    agent.destroy();
  }
  return { perSecond: (times.length * 1000) / (performance.now() - from), p99Ms: percentile(times, 0.99), count: times.length };
}

/** Asks for the same thing again and again, as long as told. */
export function loadFor(call: Call, seconds: number): Promise<Load> {
  const until = performance.now() + seconds * 1000;
  return load(() => (performance.now() < until ? call : null));
}
