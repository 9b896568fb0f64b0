import { DateTime } from "luxon";
import { db } from "#db";
import { keptMonths } from "./comment";

/**
 * After so long an address is no more needed, nor the words of a comment that nobody reads any more: they go, the line of what was
 * decided stays. Running it again finds nothing. `at`: the product's clock.
 */
export async function forgetComments(at: Date): Promise<void> {
  const before = DateTime.fromJSDate(at, { zone: "utc" }).minus({ months: keptMonths }).toJSDate();
  await db.updateTable("campaignComment").set({ email: null }).where("email", "is not", null).where("writtenAt", "<", before).execute();
  const ended = db.updateTable("campaignComment").set({ body: "", name: null, email: null, forgottenAt: at }).where("endedAt", "<", before);
  await ended.where("forgottenAt", "is", null).execute();
  const decided = db.updateTable("commentNotice").set({ explanation: "", name: null, email: null, forgottenAt: at }).where("decidedAt", "<", before);
  await decided.where("forgottenAt", "is", null).execute();
}
