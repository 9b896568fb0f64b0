import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { showBankAccount, type ShownAccount } from "~/features/grants/bank-accounts.server";
import { GrantPage, teamCrumbs } from "~/features/grants/components/grant-page";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { getTeamGrant } from "~/features/grants/grants.server";
import { DomainError } from "~/lib/errors";
import { readForm, sentenceFor } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Facts } from "~/ui/facts";

export const meta = pageTitle("Où verser");

/** An account number: nobody keeps a copy. */
const privately = { "Cache-Control": "no-store" };
export const headers = () => privately;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id, editionId, editionName, projectName, bank } = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  return data({ id, editionId, editionName, projectName, bank }, { headers: privately });
}

type Shown = { shown: ShownAccount | null; refusal: string | null };

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "budget.manage");
  const { id } = await getTeamGrant(actor, idParam(params.editionId), idParam(params.grantId));
  await readForm(request);
  const answer: Shown = await showBankAccount(actor, id).then(
    (shown) => ({ shown, refusal: null }),
    (error: unknown) => (error instanceof DomainError ? { shown: null, refusal: sentenceFor(error, grantsRefusals) } : Promise.reject(error)),
  );
  return data(answer, { headers: privately });
}

export default function GrantBank() {
  const { bank, ...grant } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <GrantPage crumbs={teamCrumbs(grant, "Où verser")} title="Où verser" kicker={grant.projectName} lead="L’IBAN ne s’affiche qu’à la demande, pour écrire l’ordre de paiement. Le journal garde qui l’a regardé.">
      {answer?.refusal && <Callout tone="warning" role="alert" title="L’IBAN ne s’affiche pas"><p>{answer.refusal}</p></Callout>}
      {answer?.shown && <Facts items={[{ term: "Titulaire", detail: answer.shown.accountName }, { term: "IBAN", detail: <span className="num">{answer.shown.account.replace(/(.{4})(?=.)/g, "$1\u00a0")}</span> }]} />}
      {!answer?.shown && bank && (
        <>
          <Facts items={[{ term: "Titulaire", detail: bank.accountName }, { term: "IBAN", detail: `qui finit par ${bank.accountEnd}` }]} />
          <Form method="post"><Button>Afficher l’IBAN</Button></Form>
        </>
      )}
      {!bank && <p className="muted">La structure n’a pas encore indiqué où être payée.</p>}
    </GrantPage>
  );
}
