import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { canMove } from "~/features/campaigns/campaign";
import { campaignsRefusals } from "~/features/campaigns/campaigns.fr";
import { getOwnCampaign } from "~/features/campaigns/campaigns.server";
import { MissingList } from "~/features/campaigns/components/missing-list";
import { missingParts } from "~/features/campaigns/missing-parts";
import { submitCampaign } from "~/features/campaigns/submit-campaign.server";
import { pageTitle } from "~/features/content/content";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Envoyer ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaign = await getOwnCampaign(actor, idParam(params.campaignId));
  return data({ id: campaign.id, maySubmit: canMove(campaign.status, "submit", "holder"), commits: campaign.commits, missing: missingParts(campaign, await now()) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "campaign.write");
  const id = idParam(params.campaignId);
  return formAction({
    request,
    schema: z.object({}),
    refusals: campaignsRefusals,
    run: () => submitCampaign(actor, id),
    done: () => redirectWithMessage(`/mon-espace/campagnes/${id}`, "Votre campagne est partie. L’équipe la relit et vous répond par e-mail."),
  });
}

export default function CampaignSubmission() {
  const { id, maySubmit, commits, missing } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.result.error?.[""];
  const busy = useNavigation().state !== "idle";
  if (!maySubmit) return <Callout title="Votre campagne est déjà envoyée">L’équipe a la main. Vous serez prévenu par e-mail.</Callout>;
  return (
    <Panel title="Envoyer à l’équipe du label">
      {refusal && <Callout tone="danger" role="alert">{refusal.join(" ")}</Callout>}
      <MissingList id={id} missing={missing} />
      <p>L’équipe relit, vous répond par e-mail, et fixe avec vous le jour du lancement. Vous ne pourrez plus modifier la campagne pendant ce temps.</p>
      {commits ? (
        <Form method="post">
          <FormActions>
            <Button busy={busy}>Envoyer à l’équipe</Button>
          </FormActions>
        </Form>
      ) : (
        <Callout title="À un responsable d’envoyer">Un responsable de la structure envoie la campagne. Prévenez-le quand tout y est.</Callout>
      )}
    </Panel>
  );
}
