import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { moveSchema } from "~/features/committee/committee.schemas";
import { moveItem } from "~/features/committee/move-item.server";
import { badRequest } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** One button of the agenda: up or down. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "meeting.prepare");
  const ids = { meetingId: idParam(params.meetingId), examinationId: idParam(params.examinationId) };
  const asked = moveSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const page = `/equipe/seances/${ids.meetingId}`;
  return sayOrRedirect(page, committeeRefusals, async () => {
    await moveItem(actor, { ...ids, direction: asked.data.direction });
    return redirectWithMessage(page, "L’ordre du jour est changé.");
  });
}
