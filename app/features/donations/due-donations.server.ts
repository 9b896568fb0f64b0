import type { Handle } from "#db";
import type { JobOf } from "~/jobs/catalogue";
import { openStatuses } from "./donation";

/** An opening that takes longer than this was interrupted between Stripe's answer and our writing. */
const interruptedAfterSeconds = 120;
/** A bank takes days: Stripe's events say when it has answered, and this finds the answers that no event brought. */
const debitAskedEveryMs = 6 * 3_600_000;

/** Gifts whose payment should be final by now, or whose session was never written down: ask Stripe about each. */
export async function listDueDonations(handle: Handle, now: Date): Promise<JobOf<"check_donation">[]> {
  const interrupted = new Date(now.getTime() - interruptedAfterSeconds * 1000);
  const lately = new Date(now.getTime() - debitAskedEveryMs);
  const rows = await handle
    .selectFrom("donation")
    .select("id")
    .where("status", "in", openStatuses)
    .where((eb) =>
      eb.or([
        eb.and([eb("status", "=", "processing"), eb.or([eb("settlesBy", "is", null), eb("askedAt", "is", null), eb("askedAt", "<=", lately)])]),
        eb.and([eb("status", "=", "pending"), eb("sessionExpiresAt", "<=", now)]),
        eb.and([eb("stripeSessionId", "is", null), eb("createdAt", "<=", interrupted)]),
      ]),
    )
    .orderBy("sessionExpiresAt")
    .limit(500)
    .execute();
  return rows.map(({ id }) => ({ name: "check_donation", donationId: id }));
}
