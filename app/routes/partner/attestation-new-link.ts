import type { ActionFunctionArgs } from "@remix-run/node";
import { renewAttestationLink } from "~/features/label/renew-attestation-link.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { takeFromLimit } from "~/lib/rate-limit.server";

/** A gesture, not a page. */
export function loader() {
  throw notFound();
}

/** The same answer whether a link went or not. @throws 404 for a link that we did not sign */
export async function action({ params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const page = `/attestation/${token}`;
  return sayOrRedirect(page, {}, async () => {
    await takeFromLimit("attestation-link", { link: token });
    await renewAttestationLink(token);
    return redirectWithMessage(page, "C’est noté. Si votre réponse est encore attendue, un nouveau lien arrive à l’adresse du partenaire.");
  });
}
