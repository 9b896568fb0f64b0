import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { can } from "~/features/accounts/permissions";
import { pageTitle } from "~/features/content/content";
import { GivingCampaigns } from "~/features/donations/components/giving-campaigns";
import { GivingSwitch } from "~/features/donations/components/giving-switch";
import { PausesList } from "~/features/donations/components/pauses-list";
import { donationsRefusals } from "~/features/donations/donations.fr";
import { readSiteGiving } from "~/features/donations/giving-desk.server";
import { pauseSchema } from "~/features/donations/giving-pause.schemas";
import { pauseGiving, resumeGiving } from "~/features/donations/pause-giving.server";
import { VigilanceTabs } from "~/features/vigilance/components/vigilance-tabs";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Suspendre les dons");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "giving.pause");
  return { ...(await readSiteGiving()), keepsFile: can(actor, "vigilance.file") };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "giving.pause");
  return formAction({
    request,
    schema: pauseSchema,
    refusals: donationsRefusals,
    run: ({ gesture, reason }) => (gesture === "pause" ? pauseGiving : resumeGiving)(actor, null, reason),
    done: () => redirectWithMessage("/equipe/vigilance/dons", "C’est fait, sur tout le site."),
  });
}

export default function Giving() {
  const { at, campaigns, current, pauses, keepsFile } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title="Suspendre les dons" size="md" lead="Le frein d’urgence : sur tout le site, ou sur une campagne. Il s’actionne et se relâche en un geste." />
        <VigilanceTabs current="giving" keepsFile={keepsFile} />
        <GivingSwitch where="sur tout le site" current={current} lastResult={lastResult} />
        <Panel title="Campagne par campagne">
          <GivingCampaigns campaigns={campaigns} />
        </Panel>
        <Panel title="Ce qui s’est passé">
          <PausesList pauses={pauses} at={at} />
        </Panel>
      </Stack>
    </Section>
  );
}
