import type { ActionFunctionArgs } from "@remix-run/node";
import { findByBookingLink } from "~/features/events/booking-links.server";
import { eventsRefusals } from "~/features/events/event.fr";
import { leaveGatheringByLink } from "~/features/events/leave-gathering.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { takeFromLimit } from "~/lib/rate-limit.server";

/** A gesture, not a page. */
export function loader() {
  throw notFound();
}

export async function action({ params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const page = `/rencontres/place/${token}`;
  const booking = await findByBookingLink(token);
  return sayOrRedirect(page, eventsRefusals, async () => {
    await takeFromLimit("hour-link", { link: token });
    // A second click finds it done.
    if (booking?.status !== "cancelled") await leaveGatheringByLink(token);
    return redirectWithMessage(page, "Votre place est rendue. Merci d’avoir prévenu.");
  });
}
