import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { givePoster } from "~/features/sharing/give-poster.server";
import { getInitiativePoster } from "~/features/sharing/initiative-poster.server";
import { idParam } from "~/lib/ids";

export const loader = async ({ request, params }: LoaderFunctionArgs) =>
  givePoster(await getInitiativePoster(await requireActor(request, "initiative.write"), idParam(params.initiativeId)));
