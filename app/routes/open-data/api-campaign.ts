import type { LoaderFunctionArgs } from "@remix-run/node";
import { endpoints } from "~/features/open-data/endpoints";
import { openJson } from "~/features/open-data/open-answer.server";
import { readOpenCampaign } from "~/features/open-data/open-projects.server";

export const loader = ({ request, params }: LoaderFunctionArgs) => openJson(request, endpoints.campaign, () => readOpenCampaign(params.slug ?? ""));
