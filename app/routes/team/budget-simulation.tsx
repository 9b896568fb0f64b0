import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { EditionFrame } from "~/features/editions/components/edition-frame";
import { SimulationForm } from "~/features/editions/components/simulation-form";
import { SimulationResult } from "~/features/editions/components/simulation-result";
import { editionRefusals } from "~/features/editions/edition.fr";
import { getEdition } from "~/features/editions/editions.server";
import { listPastBoxes } from "~/features/editions/past-boxes.server";
import type { Simulation } from "~/features/editions/simulation";
import { askedAgain, MAX_PB_MEGABYTES, simulationSchema, type SimulationAsked } from "~/features/editions/simulation.schemas";
import { tryRules } from "~/features/editions/try-rules.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Panel } from "~/ui/panel";

export const meta = pageTitle("Essayer les règles");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const edition = await getEdition(actor, idParam(params.editionId));
  const saved = { past: "", envelope: "box", rules: [edition.counting], winnersCount: String(edition.winnersCount ?? ""), minVotes: String(edition.minVotes ?? "") };
  return { edition, saved, boxes: await listPastBoxes(), megabytes: MAX_PB_MEGABYTES };
}

/** The answer is on the page itself: nothing is kept to come back to. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const edition = await getEdition(actor, idParam(params.editionId));
  const counted: { simulation?: Simulation; asked?: SimulationAsked } = {};
  const answer = await formAction({
    request,
    schema: simulationSchema,
    refusals: editionRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async (asked) => void Object.assign(counted, { asked, simulation: await tryRules(actor, edition, asked) }),
    done: () => new Response(null, { status: 204 }),
  });
  return counted.simulation && counted.asked ? { simulation: counted.simulation, asked: askedAgain(counted.asked) } : answer;
}

export default function EditionSimulation() {
  const { edition, saved, boxes, megabytes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { simulation, asked } = answer && "simulation" in answer ? answer : { simulation: null, asked: saved };
  const result = answer && "result" in answer ? answer.result : undefined;
  return (
    <EditionFrame edition={edition} title="Essayer les règles" lead="Sur les bulletins d’un vote passé, ce que chaque règle aurait donné. Rien n’est enregistré.">
      {simulation && <SimulationResult simulation={simulation} />}
      <Panel title={simulation ? "Essayer autrement" : "Choisir les bulletins et les règles"}>
        <SimulationForm result={result} boxes={boxes} saved={asked} envelopeCents={edition.envelopeCents} megabytes={megabytes} />
      </Panel>
    </EditionFrame>
  );
}
