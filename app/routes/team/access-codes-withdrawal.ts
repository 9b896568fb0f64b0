import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { withdrawAccessCodes } from "~/features/voters/withdraw-access-codes.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

export const loader = () => {
  throw notFound();
};

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const editionId = idParam(params.editionId);
  const count = await withdrawAccessCodes(actor, editionId, idParam(params.groupId));
  return redirectWithMessage(`/equipe/budget-citoyen/${editionId}/codes`, count === 1 ? "Un carton ne vaut plus rien." : `${count} cartons ne valent plus rien.`);
}
