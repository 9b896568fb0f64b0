import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { submitVideo } from "~/features/pitch-videos/publish-video.server";
import { takePitchStep } from "~/features/pitch-videos/take-step.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  return takePitchStep(actor, idParam(params.videoId), submitVideo, "La vidéo est partie chez l’équipe, qui la regarde et vous répond.");
}
