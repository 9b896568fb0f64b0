import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { getCampaignPoster } from "~/features/sharing/campaign-poster.server";
import { givePoster } from "~/features/sharing/give-poster.server";
import { idParam } from "~/lib/ids";

export const loader = async ({ request, params }: LoaderFunctionArgs) =>
  givePoster(await getCampaignPoster(await requireActor(request, "campaign.write"), idParam(params.campaignId)));
