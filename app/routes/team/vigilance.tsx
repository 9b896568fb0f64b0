import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { can } from "~/features/accounts/permissions";
import { pageTitle } from "~/features/content/content";
import { AlertList } from "~/features/vigilance/components/alert-list";
import { VigilanceTabs } from "~/features/vigilance/components/vigilance-tabs";
import { listAlerts } from "~/features/vigilance/alerts.server";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Vigilance");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "vigilance.watch");
  const [waiting, closed] = await Promise.all([listAlerts(actor, false), listAlerts(actor, true)]);
  return { waiting, closed, keepsFile: can(actor, "vigilance.file") };
}

export default function Vigilance() {
  const { waiting, closed, keepsFile } = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title="Vigilance" size="md" lead="Ce que le site remarque dans les dons. Ce n’est souvent rien : quelqu’un regarde, décide et dit pourquoi." />
        <VigilanceTabs current="alerts" keepsFile={keepsFile} />
        <Panel title="À examiner">
          <AlertList alerts={waiting} empty="Rien à examiner : aucune alerte n’est ouverte." />
        </Panel>
        <Panel title="Closes">
          <AlertList alerts={closed} empty="Aucune alerte n’a encore été close." />
        </Panel>
      </Stack>
    </Section>
  );
}
