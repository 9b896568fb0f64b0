import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { arrivalSchema } from "~/features/committee/committee.schemas";
import { markSeat } from "~/features/committee/mark-seat.server";
import { undoArrival } from "~/features/committee/undo-arrival.server";
import { badRequest } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** One button of the chair: somebody arrives for this seat, leaves, or was marked by mistake. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const ids = { meetingId: idParam(params.meetingId), seatId: idParam(params.seatId) };
  const asked = arrivalSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const page = `/comite/seances/${ids.meetingId}`;
  const { accountId = null, mistake } = asked.data;
  const said = accountId ? "L’arrivée est notée avec son heure." : "Le départ est noté avec son heure.";
  return sayOrRedirect(page, committeeRefusals, async () => {
    await (mistake ? undoArrival(actor, ids) : markSeat(actor, { ...ids, accountId }));
    return redirectWithMessage(page, mistake ? "L’arrivée notée par erreur est retirée. Le siège est absent." : said);
  });
}
