import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { Projection } from "~/features/committee/components/projection";
import { getProjection } from "~/features/committee/projection.server";
import { pageTitle } from "~/features/content/content";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";

export const meta = pageTitle("Projection de la séance");

/** The point stays in the address: the wall does not leave a project while its votes are revealed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.read");
  const { pathname, searchParams } = new URL(request.url);
  const asked = Number(searchParams.get("point"));
  const projection = await getProjection(actor, idParam(params.meetingId), Number.isInteger(asked) && asked > 0 ? asked : null);
  if (projection.point !== null && !searchParams.has("point")) throw redirect(`${pathname}?point=${projection.point}`);
  return projection;
}

export default function ProjectionPage() {
  return <Projection meeting={useLoaderData<typeof loader>()} />;
}
