import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { markTask } from "~/features/support/mark-task.server";
import { supportRefusals } from "~/features/support/support.fr";
import { markSchema } from "~/features/support/support.schemas";
import { getSupported } from "~/features/support/support-page.server";
import type { TaskState } from "~/features/support/tasks";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

const said: Record<TaskState, string> = { done: "C’est fait.", open: "La tâche est rouverte.", dropped: "La tâche est retirée." };

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id } = await getSupported(actor, idParam(params.projectId));
  const taskId = idParam(params.taskId);
  const page = `/equipe/accompagnement/${id}`;
  return formAction({
    request,
    schema: markSchema,
    run: async ({ state }) => state,
    done: (state) =>
      sayOrRedirect(page, supportRefusals, async () => {
        await markTask(actor, id, taskId, state);
        return redirectWithMessage(page, said[state]);
      }),
  });
}
