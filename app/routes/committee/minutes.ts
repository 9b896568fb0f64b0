import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { fileResponse } from "~/features/files/files.server";
import { getMinutesFile } from "~/features/committee/minutes.server";
import { idParam } from "~/lib/ids";

/** The minutes as PDF, for seats and team. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.read");
  return fileResponse(await getMinutesFile(actor, idParam(params.meetingId)), { attachment: true, cache: "private" });
}
