import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { draftAction } from "~/features/drafts/draft-action.server";
import { applicationDraft } from "~/features/label/application-drafts.server";
import { getApplicationFile } from "~/features/label/applications.server";
import { notFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "application.write");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id } = await getApplicationFile(actor, idParam(params.applicationId));
  return draftAction(request, applicationDraft(actor, id, params.form ?? ""));
}
