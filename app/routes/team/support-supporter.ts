import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { assignSupporter } from "~/features/support/assign-supporter.server";
import { supportRefusals } from "~/features/support/support.fr";
import { supporterSchema } from "~/features/support/support.schemas";
import { getSupported } from "~/features/support/support-page.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const { id } = await getSupported(actor, idParam(params.projectId));
  const page = `/equipe/accompagnement/${id}`;
  return formAction({
    request,
    schema: supporterSchema,
    run: async ({ accountId }) => accountId,
    done: (accountId) =>
      sayOrRedirect(page, supportRefusals, async () => {
        await assignSupporter(actor, id, accountId);
        return redirectWithMessage(page, accountId ? "Le projet est confié." : "Le projet n’est plus confié à personne.");
      }),
  });
}
