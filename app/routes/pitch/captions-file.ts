import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveCaptions } from "~/features/pitch-videos/serve-video.server";
import { idParam } from "~/lib/ids";

/** Its captions in WebVTT. */
export const loader = ({ request, params }: LoaderFunctionArgs) => giveCaptions(request, idParam(params.videoId));
