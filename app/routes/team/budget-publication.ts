import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { editionRefusals } from "~/features/editions/edition.fr";
import { publishEdition } from "~/features/editions/publish-edition.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "budget.manage");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const id = idParam(params.editionId);
  return sayOrRedirect(`/equipe/budget-citoyen/${id}`, editionRefusals, async () => {
    const year = await publishEdition(actor, id);
    return redirectWithMessage(`/equipe/budget-citoyen/${id}`, `L’édition ${year} est publiée : tout le monde peut la lire.`);
  });
}
