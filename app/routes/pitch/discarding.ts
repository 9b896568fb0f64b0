import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { discardVideo } from "~/features/pitch-videos/discard-video.server";
import { takePitchStep } from "~/features/pitch-videos/take-step.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  return takePitchStep(actor, idParam(params.videoId), discardVideo, "La vidéo est abandonnée et ses fichiers sont effacés.");
}
