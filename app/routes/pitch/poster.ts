import type { LoaderFunctionArgs } from "@remix-run/node";
import { givePoster } from "~/features/pitch-videos/serve-video.server";
import { idParam } from "~/lib/ids";

/** The picture shown before it plays. */
export const loader = ({ request, params }: LoaderFunctionArgs) => givePoster(request, idParam(params.videoId));
