import type { LoaderFunctionArgs } from "@remix-run/node";
import { endpoints } from "~/features/open-data/endpoints";
import { openJson } from "~/features/open-data/open-answer.server";
import { readOpenResult } from "~/features/open-data/open-lists.server";

export const loader = ({ request, params }: LoaderFunctionArgs) => openJson(request, endpoints.results, () => readOpenResult(params.year));
