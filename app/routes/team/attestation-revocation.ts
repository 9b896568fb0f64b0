import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { revokeAttestationLink } from "~/features/label/withdraw-attestation.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "application.check");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const applicationId = idParam(params.applicationId);
  const ended = await revokeAttestationLink(actor, applicationId, idParam(params.attestationId));
  const said = ended ? "Le lien ne s’ouvre plus. Le porteur peut en demander un autre." : "Ce lien était déjà fermé.";
  return redirectWithMessage(`/equipe/demandes/${applicationId}`, said);
}
