import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { takeBackInvitation } from "~/features/committee/invite-mandate.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "seats.manage");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "seats.manage");
  const seatId = idParam(params.seatId);
  await takeBackInvitation(actor, seatId, idParam(params.invitationId));
  return redirectWithMessage(`/equipe/sieges/${seatId}`, "L’invitation est retirée : son lien ne s’ouvre plus.");
}
