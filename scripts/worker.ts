import { closeDb } from "#db";
import { ensureManualPayouts } from "~/features/settlement/manual-payouts.server";
import { env } from "~/lib/env.server";
import { startWorker } from "~/jobs/worker.server";
import { isDatabaseAway } from "~/lib/database-away";
import { logError } from "~/lib/log.server";

// Refuses to start, naming them, when settings are missing.
env();
await ensureManualPayouts();
const runner = await startWorker();
// The queue writes how a job ended without waiting for it, and gives up on a connection that is just lost. The job stays
// held then, and is freed when the database is back: no reason to end. Anything else ends the process, as by default.
process.on("unhandledRejection", (error) => {
  if (!isDatabaseAway(error)) throw error;
  logError("how a job ended is not written", error);
});
console.log("worker ready");

async function stop() {
  await runner.stop();
  await closeDb();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
