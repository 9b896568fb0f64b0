import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { givePack } from "~/features/committee/give-pack.server";
import { idParam } from "~/lib/ids";

/** The meeting's pack as PDF, for seats and team. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return givePack(await requireActor(request, "committee.read"), idParam(params.meetingId));
}
