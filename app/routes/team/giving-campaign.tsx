import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { GivingSwitch } from "~/features/donations/components/giving-switch";
import { PausesList } from "~/features/donations/components/pauses-list";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { readCampaignGiving } from "~/features/donations/giving-desk.server";
import { pauseSchema } from "~/features/donations/giving-pause.schemas";
import { pauseGiving, resumeGiving } from "~/features/donations/pause-giving.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Suspendre les dons d’une campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "giving.pause");
  return readCampaignGiving(idParam(params.campaignId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "giving.pause");
  const id = idParam(params.campaignId);
  return formAction({
    request,
    schema: pauseSchema,
    refusals: donationsRefusals,
    run: ({ gesture, reason }) => (gesture === "pause" ? pauseGiving : resumeGiving)(actor, id, reason),
    done: () => redirectWithMessage(`/equipe/vigilance/dons/${id}`, "C’est fait, sur cette campagne."),
  });
}

export default function GivingCampaign() {
  const { id, projectName, at, current, pauses } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Vigilance", to: "/equipe/vigilance" }, { label: "Suspendre les dons", to: "/equipe/vigilance/dons" }, { label: projectName }]} />
        <PageHeading title={`Les dons à « ${projectName} »`} size="md">
          <TextLink to={`/equipe/campagnes/${id}`}>Revenir à la campagne</TextLink>
        </PageHeading>
        <GivingSwitch where="sur cette campagne" current={current} lastResult={lastResult} />
        <Panel title="Ce qui s’est passé">
          <PausesList pauses={pauses} at={at} />
        </Panel>
      </Stack>
    </Section>
  );
}
