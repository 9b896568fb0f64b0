import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { takePitchStep } from "~/features/pitch-videos/take-step.server";
import { confirmLinkCaptions } from "~/features/pitch-videos/write-captions.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  return takePitchStep(actor, idParam(params.videoId), (who, id) => confirmLinkCaptions(who, id, true), "C’est noté\u00a0: la vidéo a ses sous-titres.");
}
