import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { draftAction } from "~/features/drafts/draft-action.server";
import { getEnquirer } from "~/features/enquiries/first-meetings.server";
import { firstMeetingDraft } from "~/features/enquiries/save-first-meeting.server";
import { notFound } from "~/lib/errors";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "enquiry.handle");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id } = await getEnquirer(actor, idParam(params.enquiryId));
  return draftAction(request, firstMeetingDraft(actor, id));
}
