import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readDonationToken } from "~/features/donations/donation-link.server";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { openDonation } from "~/features/donations/open-donation.server";
import { readBasket } from "~/features/donations/read-basket.server";
import { orNotFound } from "~/lib/errors";
import { sayOrRedirect } from "~/lib/gesture.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { leaveFor, redirect } from "~/lib/redirect.server";

/** A gesture: its address alone shows the gift. */
export function loader({ params }: LoaderFunctionArgs) {
  orNotFound(readDonationToken(params.token ?? ""));
  return redirect(`/dons/${params.token}`);
}

/** The same basket again, in one gesture; what is refused is said on the form, where it can be changed. */
export async function action({ params }: ActionFunctionArgs) {
  const { request, slug } = await readBasket(orNotFound(readDonationToken(params.token ?? "")));
  return sayOrRedirect(`/projets/${slug}/soutenir?reprise=${params.token}`, donationsRefusals, async () => {
    await takeFromLimit("giving", { email: request.email, campaign: request.campaignId });
    return leaveFor((await openDonation(request)).goTo, 303);
  });
}
