import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { confirmOutside } from "~/features/refunds/confirm-outside.server";
import { refundsRefusals } from "~/features/refunds/refunds.fr";
import { DomainError, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm, sentenceFor } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

/** A press of the second person: there is nothing to type, so a refusal is said on the page it came from. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "refund.decide");
  await readForm(request);
  const refundId = idParam(params.refundId);
  const message = await confirmOutside(actor, refundId).then(
    () => "Le remboursement est confirmé. Le donateur reçoit un message.",
    (error: unknown) => (error instanceof DomainError ? sentenceFor(error, refundsRefusals) : Promise.reject(error)),
  );
  return redirectWithMessage(`/equipe/argent/remboursements/${refundId}`, message);
}

/** Only a press leads here. */
export const loader = () => {
  throw notFound();
};
