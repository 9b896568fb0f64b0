import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { takeBackVideo } from "~/features/pitch-videos/publish-video.server";
import { takePitchStep } from "~/features/pitch-videos/take-step.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  return takePitchStep(actor, idParam(params.videoId), takeBackVideo, "Vous avez repris la vidéo. Renvoyez-la quand elle est prête.");
}
