import { rmSync, writeFileSync } from "node:fs";
import { startPostgres } from "#scripts/postgres/server";
import { throwawayPlace } from "#scripts/postgres/throwaway";
import { prove } from "./prove";
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

/** Takes each protection away, one at a time, and asks its test to notice. Returns how many did. */
async function proveAll(switches: Switch[]): Promise<{ passed: number; failed: number }> {
  const counts = { passed: 0, failed: 0 };
  const waiting = [...switches];
  const lane = async () => {
    for (let off = waiting.shift(); off; off = waiting.shift()) {
      const { proven, why } = await prove(off);
      counts[proven ? "passed" : "failed"] += 1;
      console.log(proven ? `  ✓ ${off.protection}` : `  ✗ ${off.protection}\n    ${off.proof}: ${why}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
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
