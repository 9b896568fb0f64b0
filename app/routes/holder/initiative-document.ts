import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { fileResponse, findFile } from "~/features/files/files.server";
import { openInitiativeDocument } from "~/features/initiatives/documents.server";
import { orNotFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** Always a download: what somebody else sent us is never rendered as a page of ours. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "document.read");
  const file = await findFile(await openInitiativeDocument(actor, idParam(params.initiativeDocumentId)));
  return fileResponse(orNotFound(file), { attachment: true, cache: "private" });
}
