import type { Handle } from "#db";
import type { JobOf } from "~/jobs/catalogue";
import { openStatuses } from "./donation";

/** An opening that takes longer than this was interrupted between Stripe's answer and our writing. */
const interruptedAfterSeconds = 120;

/** Gifts whose payment should be final by now, or whose session was never written down: ask Stripe about each. */
export async function listDueDonations(handle: Handle, now: Date): Promise<JobOf<"check_donation">[]> {
  const interrupted = new Date(now.getTime() - interruptedAfterSeconds * 1000);
  const rows = await handle
    .selectFrom("donation")
    .select("id")
    .where("status", "in", openStatuses)
    .where((eb) =>
      eb.or([
        eb("status", "=", "processing"),
        eb("sessionExpiresAt", "<=", now),
        eb.and([eb("stripeSessionId", "is", null), eb("createdAt", "<=", interrupted)]),
      ]),
    )
    .orderBy("sessionExpiresAt")
    .limit(500)
    .execute();
  return rows.map(({ id }) => ({ name: "check_donation", donationId: id }));
}
