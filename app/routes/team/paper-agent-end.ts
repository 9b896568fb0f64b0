import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { endAgent } from "~/features/paper-vote/name-agent.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

export const loader = () => {
  throw notFound();
};

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const [editionId, placeId] = [idParam(params.editionId), idParam(params.placeId)];
  await endAgent(actor, editionId, placeId, idParam(params.agentId));
  return redirectWithMessage(`/equipe/budget-citoyen/${editionId}/papier/${placeId}`, "L’accès est retiré.");
}
