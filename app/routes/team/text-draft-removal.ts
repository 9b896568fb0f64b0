import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { dropDraft } from "~/features/content/publish-text.server";
import { textKeyParam } from "~/features/content/site-texts.server";
import { redirectWithMessage } from "~/lib/flash.server";

export async function action({ request, params }: ActionFunctionArgs) {
  await dropDraft(await requireActor(request, "content.write"), textKeyParam(params.textKey));
  return redirectWithMessage("/equipe/textes", "Le brouillon est abandonné. La page n’a pas changé.");
}
