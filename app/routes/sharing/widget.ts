import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveWidget } from "~/features/sharing/give-widget.server";

export const loader = ({ request, params }: LoaderFunctionArgs) => giveWidget(request, params.slug ?? "");
