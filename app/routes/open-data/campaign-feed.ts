import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCampaignFeed } from "~/features/open-data/feeds.server";
import { openAnswer } from "~/features/open-data/open-answer.server";

export const loader = ({ request }: LoaderFunctionArgs) => openAnswer(request, "application/atom+xml", readCampaignFeed);
