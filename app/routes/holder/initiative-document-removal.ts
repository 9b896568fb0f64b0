import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { removeInitiativeDocument } from "~/features/initiatives/documents.server";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "initiative.write");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const initiativeId = idParam(params.initiativeId);
  const page = `/mon-espace/initiatives/${initiativeId}/documents`;
  return sayOrRedirect(page, initiativesRefusals, async () => {
    await removeInitiativeDocument(actor, initiativeId, idParam(params.documentId));
    return redirectWithMessage(page, "Le document est retiré.");
  });
}
