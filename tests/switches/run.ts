import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startPostgres } from "#scripts/postgres/server";
import { throwawayPlace } from "#scripts/postgres/throwaway";
import type { Verdict } from "./prove";
import type { Switch } from "./switch";
import { readSwitches } from "./tables";

const AT_ONCE = 2;

/** One PostgreSQL for all the runs, unless one is given. */
async function withPostgres(body: () => Promise<void>): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return body();
  const place = await throwawayPlace();
  const server = await startPostgres({ place, durable: false });
  process.env.TEST_DATABASE_URL = server.url("postgres");
  try {
    await body();
  } finally {
    await server.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

async function answer(lane: ChildProcess): Promise<unknown> {
  const answered = new AbortController();
  const { signal } = answered;
  const ended = once(lane, "exit", { signal }).then(() => Promise.reject(new Error("a lane of the switches ended by itself")));
  try {
    const [message] = (await Promise.race([once(lane, "message", { signal }), ended])) as [unknown];
    return message;
  } finally {
    answered.abort();
  }
}

function tell({ protection, proof }: Switch, { proven, why }: Verdict): void {
  console.log(proven ? `  ✓ ${protection}` : `  ✗ ${protection}\n    ${proof}: ${why}`);
}

/** Takes what waits away, one at a time, and asks its test to notice. */
async function proveInLane(waiting: Switch[], counts: { passed: number; failed: number }): Promise<void> {
  const lane = fork(fileURLToPath(new URL("./lane.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
  await answer(lane);
  for (let off = waiting.shift(); off; off = waiting.shift()) {
    lane.send(off);
    const verdict = (await answer(lane)) as Verdict;
    counts[verdict.proven ? "passed" : "failed"] += 1;
    tell(off, verdict);
  }
  lane.disconnect();
  await once(lane, "exit");
}

/** Returns how many protections were missed by their test when they were away. */
async function proveAll(switches: Switch[]): Promise<{ passed: number; failed: number }> {
  const counts = { passed: 0, failed: 0 };
  const waiting = [...switches];
  await Promise.all(Array.from({ length: AT_ONCE }, () => proveInLane(waiting, counts)));
  return counts;
}

const [word = ""] = process.argv.slice(2);
const chosen = (await readSwitches()).filter(({ protection }) => protection.toLowerCase().includes(word.toLowerCase()));
await withPostgres(async () => {
  const counts = await proveAll(chosen);
  console.log(`${counts.passed} protections proven, ${counts.failed} not`);
  if (process.env.SWITCHES_REPORT) writeFileSync(process.env.SWITCHES_REPORT, JSON.stringify(counts));
  process.exitCode = counts.failed || !chosen.length ? 1 : 0;
});
