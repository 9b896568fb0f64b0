import type { LoaderFunctionArgs } from "@remix-run/node";
import { endpoints } from "~/features/open-data/endpoints";
import { openJson } from "~/features/open-data/open-answer.server";
import { readOpenGatherings } from "~/features/open-data/open-lists.server";

export const loader = ({ request }: LoaderFunctionArgs) => openJson(request, endpoints.gatherings, readOpenGatherings);
