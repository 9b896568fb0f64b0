import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { importsRefusals } from "~/features/imports/import.fr";
import { undoImport } from "~/features/imports/undo-import.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export function loader() {
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "past.import");
  const id = idParam(params.importId);
  const page = `/equipe/import/${id}`;
  return sayOrRedirect(page, importsRefusals, async () => {
    await undoImport(actor, id);
    return redirectWithMessage(page, "L’import est annulé.");
  });
}
