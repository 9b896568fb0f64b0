import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { chooseSeat } from "~/features/committee/choose-seat.server";
import { seatChoiceSchema } from "~/features/committee/mandate.schemas";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "committee.sit");
  throw notFound();
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  return formAction({
    request,
    schema: seatChoiceSchema,
    run: ({ seatId }) => chooseSeat(actor, seatId),
    done: () => redirectWithMessage("/comite", "Vous agissez maintenant pour ce siège."),
  });
}
