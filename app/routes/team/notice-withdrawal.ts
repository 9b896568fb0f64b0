import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { contentRefusals } from "~/features/content/content.fr";
import { withdrawNotice } from "~/features/content/notices.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";

export async function action({ request, params }: ActionFunctionArgs) {
  const [actor, id] = [await requireActor(request, "content.write"), idParam(params.noticeId)];
  return sayOrRedirect("/equipe/bandeau", contentRefusals, async () => {
    await withdrawNotice(actor, id);
    return redirectWithMessage("/equipe/bandeau", "Le bandeau est retiré de toutes les pages.");
  });
}
