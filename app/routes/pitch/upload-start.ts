import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { beginUpload } from "~/features/pitch-videos/begin-upload.server";
import { announcedSchema } from "~/features/pitch-videos/pitch-videos.schemas";
import { getInitiativeVideos } from "~/features/pitch-videos/pitch-videos.server";
import { answerUpload } from "~/features/pitch-videos/upload-answer.server";
import { badRequest } from "~/lib/errors";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";

/** The page's script says what it is about to send, and hears where to begin. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "pitch.write");
  const { initiative } = await getInitiativeVideos(actor, idParam(params.initiativeId));
  const announced = announcedSchema.safeParse(await request.json().catch(() => null));
  if (!announced.success) throw badRequest();
  return answerUpload(async () => {
    await takeFromLimit("upload", { account: actor.accountId });
    return beginUpload(actor, initiative.id, announced.data);
  });
}
