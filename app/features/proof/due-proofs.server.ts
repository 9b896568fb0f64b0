import type { Handle } from "#db";
import type { Job } from "~/jobs/catalogue";
import { parisDay, parisInstant } from "~/lib/dates";

/** When the day before is written, in Paris: an hour after the two books began to be compared, once all of the day is known. */
const nightlyAt = "04:00:00";

/** The night's blocks, once a day. */
export async function listDueProofs(handle: Handle, at: Date): Promise<Job[]> {
  const day = parisDay(at);
  if (at < parisInstant(day, nightlyAt)) return [];
  const run = await handle.selectFrom("proofRun").select("day").where("day", "=", day).executeTakeFirst();
  return run ? [] : [{ name: "write_proofs", day }];
}
