import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { accountState, storedFacts } from "~/features/campaigns/account-state";
import { bankChangeSchema } from "~/features/campaigns/campaign.schemas";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { AccountFacts } from "~/features/campaigns/components/account-facts";
import { openBankChange, openOnboarding } from "~/features/campaigns/connect-account.server";
import { pageTitle } from "~/features/content/content";
import { accountHeldUntil } from "~/features/projects/account-change.server";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { formatDateTime } from "~/lib/dates";
import { formAction } from "~/lib/form.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";
import { leaveFor } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Le compte qui reçoit l’argent");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { accountReadyAt, stripeAccountId, stripeFacts, organisationId, organisationName, commits } = await getOwnCampaign(actor, idParam(params.campaignId));
  const [begun, facts] = [stripeAccountId !== null, storedFacts(stripeFacts)];
  // A first reading is still to come: what the organisation's row says is enough.
  const state = facts === null && accountReadyAt ? ("complete" as const) : accountState({ begun, facts });
  return { state, facts, begun, ready: accountReadyAt !== null, organisationName, commits, heldUntil: await accountHeldUntil(db, organisationId, await now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "campaign.write");
  const id = idParam(params.campaignId);
  const asksForChange = new URL(request.url).searchParams.has("banque");
  // A page of the payment provider, never one that the browser's router could draw.
  if (!asksForChange) return sayOrRedirect(`/mon-espace/campagnes/${id}/compte`, campaignsRefusals, async () => leaveFor(await openOnboarding(actor, id)));
  return formAction({ request, schema: bankChangeSchema, refusals: campaignsRefusals, run: ({ reason }) => openBankChange(actor, id, reason), done: leaveFor });
}

/** For who commits the organisation. */
function ToStripe({ ready, begun, organisationName }: { ready: boolean; begun: boolean; organisationName: string }) {
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <p>Vous allez sur le site de Stripe, notre prestataire de paiement. Préparez les statuts ou le récépissé de {organisationName}, une pièce d’identité de son représentant et un IBAN. Nous ne voyons ni ne gardons ces documents.</p>
      <Form method="post">
        <FormActions>
          <Button variant={ready ? "ghost" : "primary"} busy={busy} icon="external">
            {ready ? "Mettre à jour le compte" : begun ? "Continuer sur Stripe" : "Vérifier le compte sur Stripe"}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function BankChange() {
  const [form, fields] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Panel title="Changer de compte bancaire">
      <Stack>
        <p>Le changement se fait chez Stripe. Par prudence, tous les responsables de la structure sont prévenus et aucun versement ne part pendant 72&nbsp;heures, sauf si l’équipe du label a vérifié le changement avec vous.</p>
        <Form method="post" action="?banque" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[fields.reason]} formErrors={form.errors} />
          <TextArea field={fields.reason} label="Pourquoi changer" hint="Par exemple : nous avons changé de banque." rows={2} />
          <FormActions><Button variant="ghost" icon="external">Changer chez Stripe</Button></FormActions>
        </Form>
      </Stack>
    </Panel>
  );
}

export default function CampaignAccount() {
  const { state, facts, begun, ready, organisationName, commits, heldUntil } = useLoaderData<typeof loader>();
  return (
    <Stack gap="lg">
      <Panel title="Le compte qui reçoit l’argent">
        <Stack>
          <AccountFacts state={state} facts={facts} />
          {heldUntil && <Callout tone="warning" title="Un changement est en cours">Aucun versement ne part avant le {formatDateTime(heldUntil)}, sauf si l’équipe du label confirme le changement avec vous.</Callout>}
          {commits ? <ToStripe {...{ ready, begun, organisationName }} /> : <p>Un responsable de la structure s’en occupe, sur le site de Stripe, notre prestataire de paiement.</p>}
        </Stack>
      </Panel>
      {ready && commits && <BankChange />}
    </Stack>
  );
}
