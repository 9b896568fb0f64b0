import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { takeVersion } from "~/features/content/publish-text.server";
import { textKeyParam } from "~/features/content/site-texts.server";
import { badRequest } from "~/lib/errors";
import { readForm } from "~/lib/form.server";
import { redirect } from "~/lib/redirect.server";

const schema = z.object({ number: z.coerce.number().int().min(0).max(1_000_000) });

export async function action({ request, params }: ActionFunctionArgs) {
  const [actor, key] = [await requireActor(request, "content.write"), textKeyParam(params.textKey)];
  const parsed = schema.safeParse(Object.fromEntries(await readForm(request)));
  if (!parsed.success) throw badRequest();
  await takeVersion(actor, key, parsed.data.number);
  return redirect(`/equipe/textes/${key}/relecture`);
}
