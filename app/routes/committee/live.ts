import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { readLiveMark } from "~/features/committee/live.server";
import { idParam } from "~/lib/ids";

/** Asked every few seconds by the pages that follow a meeting. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const mark = await readLiveMark(await requireActor(request, "committee.read"), idParam(params.meetingId));
  return Response.json({ mark }, { headers: { "Cache-Control": "no-store" } });
}
