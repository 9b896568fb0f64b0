import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveFilm } from "~/features/pitch-videos/serve-video.server";
import { idParam } from "~/lib/ids";

/** The film itself, whole or by parts. */
export const loader = ({ request, params }: LoaderFunctionArgs) => giveFilm(request, idParam(params.videoId));
