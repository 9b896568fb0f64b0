import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { addTaskSet } from "~/features/support/add-task.server";
import { supportRefusals } from "~/features/support/support.fr";
import { isTaskSet } from "~/features/support/task-templates";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const [id, set] = [idParam(params.projectId), params.set ?? ""];
  if (!isTaskSet(set)) throw notFound();
  return sayOrRedirect(`/equipe/accompagnement/${id}`, supportRefusals, async () => {
    const added = await addTaskSet(actor, id, set);
    return redirectWithMessage(`/equipe/accompagnement/${id}`, added === 1 ? "Une tâche est ajoutée." : `${added} tâches sont ajoutées.`);
  });
}
