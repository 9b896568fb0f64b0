import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { removePiece } from "~/features/grants/report-pieces.server";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { getOwnGrant } from "~/features/grants/grants.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const { id } = await getOwnGrant(actor, idParam(params.grantId));
  await readForm(request);
  const page = `/mon-espace/subventions/${id}/compte-rendu`;
  return sayOrRedirect(page, grantsRefusals, async () => {
    await removePiece(actor, id, idParam(params.pieceId));
    return redirectWithMessage(page, "C’est retiré.");
  });
}

/** Only a press leads here. */
export const loader = () => {
  throw notFound();
};
