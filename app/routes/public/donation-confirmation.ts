import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { resendConfirmation } from "~/features/donations/resend-confirmation.server";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { redirect } from "~/lib/redirect.server";

/** A gesture: its address alone shows the gift. */
export function loader({ params }: LoaderFunctionArgs) {
  orNotFound(readDonationToken(params.token ?? ""));
  return redirect(`/dons/${params.token}`);
}

export async function action({ params }: ActionFunctionArgs) {
  const donationId = orNotFound(readDonationToken(params.token ?? ""));
  const page = `/dons/${params.token}`;
  return sayOrRedirect(page, donationsRefusals, async () => {
    await takeFromLimit("confirmation-again", { link: donationId });
    await resendConfirmation(donationId);
    return redirectWithMessage(page, "Votre confirmation est repartie, à l’adresse de votre don.");
  });
}
