import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { restoreVideo } from "~/features/pitch-videos/publish-video.server";
import { takePitchStep } from "~/features/pitch-videos/take-step.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.review");
  return takePitchStep(actor, idParam(params.videoId), restoreVideo, "La vidéo est de nouveau en ligne.", `/equipe/budget-citoyen/${idParam(params.editionId)}/videos`);
}
