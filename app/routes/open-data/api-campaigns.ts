import type { LoaderFunctionArgs } from "@remix-run/node";
import { endpoints } from "~/features/open-data/endpoints";
import { openJson } from "~/features/open-data/open-answer.server";
import { readOpenCampaigns } from "~/features/open-data/open-projects.server";

export const loader = ({ request }: LoaderFunctionArgs) => openJson(request, endpoints.campaigns, (url) => readOpenCampaigns(url));
