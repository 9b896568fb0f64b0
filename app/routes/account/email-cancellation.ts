import type { ActionFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "~/features/accounts/actors.server";
import { cancelEmailChange } from "~/features/accounts/change-email.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";

export const loader = () => {
  throw notFound();
};

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(request);
  await cancelEmailChange(actor);
  return redirectWithMessage("/mon-compte/adresse", "La demande est annulée. Votre adresse reste la même.");
}
