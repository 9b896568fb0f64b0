import type { ActionFunctionArgs } from "@remix-run/node";
import { clockSchema } from "~/features/demo/demo.schemas";
import { moveDemoClock } from "~/features/demo/move-clock.server";
import { formatDateTime } from "~/lib/dates";
import { isDemo } from "~/lib/env.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";

export const loader = () => {
  throw notFound();
};

export async function action({ request }: ActionFunctionArgs) {
  const parsed = clockSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!isDemo() || !parsed.success) throw notFound();
  const moved = await moveDemoClock(parsed.data.move);
  const message = moved ? `L’horloge a avancé : nous sommes le ${formatDateTime(moved)}.` : "Rien ne vous attend plus loin pour l’instant : l’horloge n’a pas bougé.";
  return redirectWithMessage(parsed.data.retour ?? "/", message);
}
