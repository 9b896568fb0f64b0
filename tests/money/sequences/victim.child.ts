import { Logger, runOnce } from "graphile-worker";
import { sql } from "kysely";
import { db, pool } from "#db";
import { cancelDonation } from "~/features/donations/cancel-donation.server";
import { openDonation } from "~/features/donations/open-donation.server";
import { enqueue } from "~/jobs/enqueue.server";
import { freeHeldJobs } from "~/jobs/held-jobs.server";
import { tasks } from "~/jobs/worker.server";
import { DomainError } from "~/lib/errors";
import type { Order } from "./kill";

/** What is due, what that asks for, and what that asks for in turn. */
async function work(): Promise<void> {
  await freeHeldJobs();
  await enqueue(db, { name: "tick" });
  for (let round = 0; round < 3; round += 1) {
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
    await runOnce({ pgPool: pool(), taskList: tasks, logger: new Logger(() => () => undefined) });
  }
}

/** A process of its own for random sequences to kill: reads everything first, then does what it is told. */
async function obey(order: Order): Promise<void> {
  if ("open" in order) await openDonation(order.open);
  else if ("cancel" in order) await cancelDonation(order.cancel);
  else await work();
}

process.once("message", (order: Order) => {
  process.env.CRASH_AT = order.point;
  obey(order)
    .catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    })
    .then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
});
process.once("disconnect", () => process.exit(1));
