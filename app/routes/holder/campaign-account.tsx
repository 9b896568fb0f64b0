import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { openOnboarding } from "~/features/campaigns/connect-account.server";
import { pageTitle } from "~/features/content/content";
import { formatShortDate } from "~/lib/dates";
import { sayOrRedirect } from "~/lib/gesture.server";
import { idParam } from "~/lib/ids";
import { leaveFor } from "~/lib/redirect.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Le compte qui reçoit l’argent");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { accountReadyAt, stripeAccountId, organisationName, commits } = await getOwnCampaign(actor, idParam(params.campaignId));
  return data({ accountReadyAt, begun: stripeAccountId !== null, organisationName, commits });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "campaign.write");
  // A page of the payment provider, never one that the browser's router could draw.
  const id = idParam(params.campaignId);
  return sayOrRedirect(`/mon-espace/campagnes/${id}/compte`, campaignsRefusals, async () => leaveFor(await openOnboarding(actor, id)));
}

type Account = { accountReadyAt: Date | string | null; begun: boolean; organisationName: string };

/** For who commits the organisation. */
function ToStripe({ accountReadyAt, begun, organisationName }: Account) {
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <p>Vous allez sur le site de Stripe, notre prestataire de paiement. Préparez les statuts ou le récépissé de {organisationName}, une pièce d’identité de son représentant et un IBAN. Nous ne voyons ni ne gardons ces documents.</p>
      <Form method="post">
        <FormActions>
          <Button variant={accountReadyAt ? "ghost" : "primary"} busy={busy} icon="external">
            {accountReadyAt ? "Mettre à jour le compte" : begun ? "Continuer sur Stripe" : "Vérifier le compte sur Stripe"}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

export default function CampaignAccount() {
  const { accountReadyAt, begun, organisationName, commits } = useLoaderData<typeof loader>();
  return (
    <Panel title="Le compte qui reçoit l’argent">
      {accountReadyAt ? (
        <Callout tone="success" title="Compte vérifié">
          Depuis le {formatShortDate(accountReadyAt)}. L’argent de la campagne ira sur le compte bancaire de {organisationName}.
        </Callout>
      ) : (
        <Callout tone="warning" title={begun ? "Il manque encore des informations" : "À faire avant d’envoyer la campagne"}>
          Le prestataire de paiement doit savoir qui reçoit l’argent et sur quel compte bancaire. C’est la loi.
        </Callout>
      )}
      {commits ? <ToStripe {...{ accountReadyAt, begun, organisationName }} /> : <p>Un responsable de la structure s’en occupe, sur le site de Stripe, notre prestataire de paiement.</p>}
    </Panel>
  );
}
