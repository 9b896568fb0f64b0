import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveGrantFile } from "~/features/grants/grant-files.server";
import { idParam } from "~/lib/ids";

export const loader = async ({ request, params }: LoaderFunctionArgs) =>
  giveGrantFile(await requireActor(request, "grant.read"), idParam(params.grantId), idParam(params.fileId));
