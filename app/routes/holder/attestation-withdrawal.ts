import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { labelRefusals } from "~/features/label/application.fr";
import { getApplicationFile } from "~/features/label/applications.server";
import { withdrawAttestation } from "~/features/label/withdraw-attestation.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "application.write");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id } = await getApplicationFile(actor, idParam(params.applicationId));
  const page = `/mon-espace/demandes/${id}/attestation`;
  return sayOrRedirect(page, labelRefusals, async () => {
    await withdrawAttestation(actor, id, idParam(params.attestationId));
    return redirectWithMessage(page, "La demande est retirée. Le lien envoyé au partenaire ne s’ouvre plus.");
  });
}
