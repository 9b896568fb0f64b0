import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { getCampaign } from "~/features/campaigns/campaigns.server";
import { pageTitle } from "~/features/content/content";
import { readUpload } from "~/features/files/uploads.server";
import { OfflineForm } from "~/features/offline-gifts/components/offline-form";
import { readOfflineForm } from "~/features/offline-gifts/offline-form-page.server";
import { offlineRefusals } from "~/features/offline-gifts/offline-gifts.fr";
import { offlineGiftSchema, toOfflineGift } from "~/features/offline-gifts/offline-gifts.schemas";
import { recordOfflineGift } from "~/features/offline-gifts/record-offline-gift.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Noter un don hors ligne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "offline.decide");
  const campaign = await getCampaign(idParam(params.campaignId));
  return { projectName: campaign.projectName, organisationName: campaign.organisationName, page: await readOfflineForm(campaign) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "offline.decide");
  const { id } = await getCampaign(idParam(params.campaignId));
  return formAction({
    request,
    schema: offlineGiftSchema,
    refusals: offlineRefusals,
    limit: () => takeFromLimit("upload", { account: actor.accountId }),
    run: async (input) => recordOfflineGift(actor, id, "team", toOfflineGift(input), await readUpload(input.file)),
    done: () => redirectWithMessage("/equipe/argent/hors-ligne", "Le don est noté. Une autre personne de l’équipe doit le confirmer."),
  });
}

export const shouldRevalidate = () => true;

export default function TeamOfflineGiftNew() {
  const { projectName, organisationName, page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Les dons hors ligne", to: "/equipe/argent/hors-ligne" }, { label: "Noter un don" }]} />
        <PageHeading title="Noter un don hors ligne" kicker={projectName} size="md" lead={`Reçu par ${organisationName}. Une autre personne de l’équipe le confirmera.`} />
        {page ? <OfflineForm page={page} lastResult={lastResult} /> : <EmptyState title="On ne note pas de don maintenant">Cette campagne ne prend pas, ou plus, de dons hors ligne.</EmptyState>}
      </Stack>
    </Section>
  );
}
