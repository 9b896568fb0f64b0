import { closeDb } from "#db";
import { ensureManualPayouts } from "~/features/settlement/manual-payouts.server";
import { env } from "~/lib/env.server";
import { startWorker } from "~/jobs/worker.server";

// Refuses to start, naming them, when settings are missing.
env();
await ensureManualPayouts();
const runner = await startWorker();
console.log("worker ready");

async function stop() {
  await runner.stop();
  await closeDb();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
