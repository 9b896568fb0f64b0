import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { namingSchema } from "~/features/committee/mandate.schemas";
import { nameSitter } from "~/features/committee/name-sitter.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

/** A gesture, not a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "committee.sit");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  return formAction({
    request,
    schema: namingSchema,
    run: ({ named }) => nameSitter(actor, idParam(params.mandateId), named),
    done: () => redirectWithMessage("/comite", "C’est noté pour la page publique du comité."),
  });
}
