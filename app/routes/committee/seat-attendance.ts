import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { arrivalSchema } from "~/features/committee/committee.schemas";
import { markSeat } from "~/features/committee/mark-seat.server";
import { badRequest } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** One button of the chair: somebody arrives for this seat, or leaves. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const ids = { meetingId: idParam(params.meetingId), seatId: idParam(params.seatId) };
  const asked = arrivalSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const page = `/comite/seances/${ids.meetingId}`;
  const accountId = asked.data.accountId ?? null;
  return sayOrRedirect(page, committeeRefusals, async () => {
    await markSeat(actor, { ...ids, accountId });
    return redirectWithMessage(page, accountId ? "L’arrivée est notée avec son heure." : "Le départ est noté avec son heure.");
  });
}
