import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { canEdit } from "~/features/label/application";
import { getApplicationFile } from "~/features/label/applications.server";
import { removeDocument } from "~/features/label/remove-document.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "application.write");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, status } = await getApplicationFile(actor, idParam(params.applicationId));
  const page = `/mon-espace/demandes/${id}/documents`;
  if (!canEdit(status)) return redirectWithMessage(page, "Cette demande n’est plus modifiable.");
  await removeDocument(actor, id, idParam(params.documentId));
  return redirectWithMessage(page, "Le document est retiré.");
}
