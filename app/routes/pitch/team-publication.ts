import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { publishVideo } from "~/features/pitch-videos/publish-video.server";
import { takePitchStep } from "~/features/pitch-videos/take-step.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.review");
  return takePitchStep(actor, idParam(params.videoId), publishVideo, "La vidéo est en ligne.", `/equipe/budget-citoyen/${idParam(params.editionId)}/videos`);
}
