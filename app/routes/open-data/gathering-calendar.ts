import type { LoaderFunctionArgs } from "@remix-run/node";
import { readGatheringCalendar } from "~/features/open-data/feeds.server";
import { openAnswer } from "~/features/open-data/open-answer.server";

export const loader = ({ request }: LoaderFunctionArgs) => openAnswer(request, "text/calendar", readGatheringCalendar);
