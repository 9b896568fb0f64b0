import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveCsv } from "~/features/files/give-csv.server";
import { funnelSteps, readFunnelFilters, stepWords } from "~/features/stats/funnel";
import { readFunnel } from "~/features/stats/funnel.server";
import { sayOrRedirect } from "~/lib/gesture.server";

type Line = { label: string; live: number; history: number };
const columns = [
  { label: "Étape", cell: ({ label }: Line) => label },
  { label: "Sur ce site", cell: ({ live }: Line) => live },
  { label: "Repris du passé", cell: ({ history }: Line) => history },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "figures.read");
  const read = async () => {
    const { live, history } = await readFunnel(readFunnelFilters(request.url));
    return funnelSteps.map((step): Line => ({ label: stepWords[step].label, live: live[step], history: history[step] }));
  };
  return sayOrRedirect("/equipe/bilan", {}, () => giveCsv({ actor, fileName: "bilan.csv", about: "bilan", columns, read }));
}
