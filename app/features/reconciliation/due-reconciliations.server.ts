import type { Handle } from "#db";
import type { Job } from "~/jobs/catalogue";
import { parisDay, parisInstant } from "~/lib/dates";

/** When the night's run begins, in Paris: banks and Stripe are still, the team finds its result in the morning. */
const nightlyAt = "03:00:00";

/** The night's run, once a day, and those that a person asked for and that are not done. */
export async function listDueReconciliations(handle: Handle, at: Date): Promise<Job[]> {
  const day = parisDay(at);
  const runs = await handle.selectFrom("reconciliationRun").select(["key", "finishedAt"]).where((eb) => eb.or([eb("finishedAt", "is", null), eb("key", "=", day)])).execute();
  const tonight = at >= parisInstant(day, nightlyAt) && !runs.some(({ key }) => key === day) ? [day] : [];
  const begun = runs.filter(({ finishedAt }) => finishedAt === null).map(({ key }) => key);
  return [...tonight, ...begun].map((key): Job => ({ name: "reconcile", key }));
}
