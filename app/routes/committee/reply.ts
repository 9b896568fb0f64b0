import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { replySchema } from "~/features/committee/committee.schemas";
import { replyToMeeting } from "~/features/committee/reply-to-meeting.server";
import { actingSeat } from "~/features/committee/seats.server";
import { badRequest } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** One button: the seat comes, sends a substitute, or does not come. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const meetingId = idParam(params.meetingId);
  const asked = replySchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const page = `/comite/seances/${meetingId}`;
  return sayOrRedirect(page, committeeRefusals, async () => {
    await replyToMeeting(actor, { meetingId, seatId: actingSeat(actor, request), answer: asked.data.answer });
    return redirectWithMessage(page, "La réponse de votre siège est enregistrée. Merci.");
  });
}
