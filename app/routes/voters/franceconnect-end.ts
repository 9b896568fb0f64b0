import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterProof } from "~/features/voters/door-aim";
import { getDoor } from "~/features/voters/doors.server";
import { aimOfState } from "~/features/voters/leaving.server";
import { redirect } from "~/lib/redirect.server";

/** The session at FranceConnect is over: on to where the door leads. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { edition } = await getDoor(params.year);
  return redirect(afterProof(edition.year, aimOfState(request.url)));
}
