import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { markOwnTask } from "~/features/support/mark-task.server";
import { getOwnTask } from "~/features/support/own-support.server";
import { supportRefusals } from "~/features/support/support.fr";
import { ownMarkSchema } from "~/features/support/support.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "project.carry");
  const { id: taskId, projectId: id } = await getOwnTask(actor, idParam(params.projectId), idParam(params.taskId));
  return formAction({
    request,
    schema: ownMarkSchema,
    run: async (input) => input,
    done: ({ state, back }) => {
      const page = back === "home" ? "/mon-espace" : `/mon-espace/projets/${id}/accompagnement`;
      return sayOrRedirect(page, supportRefusals, async () => {
        await markOwnTask(actor, id, taskId, state);
        return redirectWithMessage(page, state === "done" ? "C’est fait, bravo." : "La tâche est rouverte.");
      });
    },
  });
}
