import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { askAgain } from "~/features/settlement/ask-again.server";
import { settlementRefusals } from "~/features/settlement/settlement.fr";
import { retrySchema } from "~/features/settlement/settlement.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { badRequest, DomainError, notFound } from "~/lib/errors";
import { readForm, sentenceFor } from "~/lib/form.server";

/** A press on « Relancer »: there is nothing to type, so a refusal is said on the page it came from. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const asked = retrySchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const message = await askAgain(actor, asked.data).then(
    () => "C’est relancé. Le résultat s’affiche ici dès que Stripe répond.",
    (error: unknown) => (error instanceof DomainError ? sentenceFor(error, settlementRefusals) : Promise.reject(error)),
  );
  return redirectWithMessage("/equipe/argent", message);
}

/** Only a press leads here. */
export const loader = () => {
  throw notFound();
};
