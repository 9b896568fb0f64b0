import type { ActionFunctionArgs } from "@remix-run/node";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { cancelHourByLink } from "~/features/enquiries/first-meeting-hour.server";
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
  const page = `/rendez-vous/${token}`;
  return sayOrRedirect(page, enquiriesRefusals, async () => {
    await takeFromLimit("hour-link", { link: token });
    await cancelHourByLink(token);
    return redirectWithMessage(page, "Le rendez-vous est annulé. Vous pouvez en choisir un autre ci-dessous.");
  });
}
