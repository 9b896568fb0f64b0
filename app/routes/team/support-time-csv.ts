import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveTimeCsv } from "~/features/support/give-time-csv.server";
import { readPeriod } from "~/features/support/time";
import { now } from "~/lib/clock.server";
import { sayOrRedirect } from "~/lib/gesture.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const period = readPeriod(request.url, await now());
  return sayOrRedirect("/equipe/accompagnement/temps", {}, () => giveTimeCsv(actor, period));
}
