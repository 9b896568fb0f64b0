import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveConvention } from "~/features/grants/grant-files.server";
import { idParam, numberParam } from "~/lib/ids";

export const loader = async ({ request, params }: LoaderFunctionArgs) =>
  giveConvention(await requireActor(request, "grant.read"), idParam(params.grantId), numberParam(params.number));
