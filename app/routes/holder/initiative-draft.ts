import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { draftAction } from "~/features/drafts/draft-action.server";
import { initiativeDraft } from "~/features/initiatives/initiative-drafts.server";
import { getOwnInitiative } from "~/features/initiatives/initiatives.server";
import { notFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "initiative.write");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const { id } = await getOwnInitiative(actor, idParam(params.initiativeId));
  return draftAction(request, initiativeDraft(actor, id, params.form ?? ""));
}
