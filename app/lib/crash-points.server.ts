import { readCrashOrder, type CrashOrder, type CrashPoint } from "./crash-points";
import { env } from "./env.server";

/** Undefined until the first point is reached, then null for good in every process that was not told to die. */
let order: CrashOrder | null | undefined;

/** Production neither starts with CRASH_AT (env.server.ts) nor, if it did, would look at it. */
function givenOrder(): CrashOrder | null {
  const { APP_MODE, CRASH_AT } = env();
  return APP_MODE === "production" || !CRASH_AT ? null : readCrashOrder(CRASH_AT);
}

/** A process of the tests started with CRASH_AT=<point>[:n] ends here, by SIGKILL: no handler runs, nothing is flushed. */
export function reach(point: CrashPoint): void {
  if (order === undefined) order = givenOrder();
  if (order?.point !== point) return;
  order.passage -= 1;
  if (order.passage === 0) process.kill(process.pid, "SIGKILL");
}
