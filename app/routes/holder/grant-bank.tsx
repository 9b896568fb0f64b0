import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { StepUpFirst } from "~/features/accounts/components/step-up-first";
import { pageTitle } from "~/features/content/content";
import { giveBankAccount } from "~/features/grants/bank-accounts.server";
import { GrantPage, ownCrumbs, ownGrantPath } from "~/features/grants/components/grant-page";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { bankSchema, type BankForm } from "~/features/grants/grants.schemas";
import { getOwnGrant } from "~/features/grants/grants.server";
import { notFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextField } from "~/ui/text-field";

export const meta = pageTitle("Où être payé");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const { id, editionId, editionName, projectName, bank, commits } = await getOwnGrant(actor, idParam(params.grantId));
  if (!commits) throw notFound();
  return { id, editionId, editionName, projectName, bank, steppedUp: actor.steppedUp };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "grant.hold");
  const grant = await getOwnGrant(actor, idParam(params.grantId));
  return formAction({
    request, schema: bankSchema, refusals: grantsRefusals,
    limit: () => takeFromLimit("public-form", {}),
    run: (input) => giveBankAccount(actor, grant.id, input),
    done: () => redirectWithMessage(ownGrantPath(grant), "Le compte est enregistré."),
  });
}

function GivingBank() {
  const [form, { iban, accountName }] = useForm<BankForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[accountName, iban]} formErrors={form.errors} />
      <TextField field={accountName} label="Titulaire du compte" autoComplete="organization" />
      <TextField field={iban} label="IBAN" hint="Il commence par FR76 en France." autoComplete="off" spellCheck={false} />
      <FormActions><Button>Enregistrer ce compte</Button></FormActions>
    </Form>
  );
}

export default function OwnGrantBank() {
  const { bank, steppedUp, ...grant } = useLoaderData<typeof loader>();
  return (
    <GrantPage crumbs={ownCrumbs(grant, "Compte bancaire")} title="Où être payé" kicker={grant.projectName} lead="Le Département verse la subvention sur le compte de votre structure. Nous gardons l’IBAN chiffré et l’oublions quand tout est versé.">
      {bank && <Callout tone="warning" title={`Vous avez indiqué le compte qui finit par ${bank.accountEnd}`}><p>En changer suspend les versements pendant 72&nbsp;heures, et tous les responsables de votre structure reçoivent un message.</p></Callout>}
      {steppedUp ? <GivingBank /> : <StepUpFirst purpose="dire où être payé" returnTo={`${ownGrantPath(grant)}/compte`} />}
    </GrantPage>
  );
}
