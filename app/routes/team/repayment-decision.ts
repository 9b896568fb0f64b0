import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/features/accounts/actors.server";
import { debtsRefusals } from "~/features/debts/debt.fr";
import { decideRepayment } from "~/features/debts/decide-repayment.server";
import { decisionSchema } from "~/features/debts/debts.schemas";
import { badRequest, DomainError, notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm, sentenceFor } from "~/lib/form.server";
import { idParam } from "~/lib/ids";

const done = { confirm: "Le remboursement est confirmé et écrit au journal. Le porteur est remercié.", refuse: "Le remboursement est refusé. La dette ne change pas." };

/** A press on « Confirmer » or « Refuser »: a refusal is said on the list of debts. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const asked = decisionSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) throw badRequest();
  const { answer } = asked.data;
  return decideRepayment(actor, idParam(params.repaymentId), answer).then(
    (campaignId) => redirectWithMessage(`/equipe/argent/dettes/${campaignId}`, done[answer]),
    (error: unknown) => (error instanceof DomainError ? redirectWithMessage("/equipe/argent/dettes", sentenceFor(error, debtsRefusals)) : Promise.reject(error)),
  );
}

/** Only a press leads here. */
export const loader = () => {
  throw notFound();
};
