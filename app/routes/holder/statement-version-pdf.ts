import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { giveStatement } from "~/features/settlement/give-statement.server";
import { idParam, numberParam } from "~/lib/ids";

export const loader = async ({ request, params }: LoaderFunctionArgs) =>
  giveStatement(await requireActor(request, "statement.read"), idParam(params.campaignId), numberParam(params.number));
