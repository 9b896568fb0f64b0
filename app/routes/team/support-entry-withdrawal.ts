import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { supportRefusals } from "~/features/support/support.fr";
import { withdrawEntry } from "~/features/support/write-entry.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const [id, entryId] = [idParam(params.projectId), idParam(params.entryId)];
  return sayOrRedirect(`/equipe/accompagnement/${id}`, supportRefusals, async () => {
    await withdrawEntry(actor, id, entryId);
    return redirectWithMessage(`/equipe/accompagnement/${id}`, "La ligne est retirée du journal.");
  });
}
