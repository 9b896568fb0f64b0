import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DisputesTable } from "~/features/disputes/components/disputes-table";
import { ReserveAlert } from "~/features/disputes/components/reserve-alert";
import { listDisputes, reserveCents } from "~/features/disputes/disputes.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Litiges");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const lines = await listDisputes();
  return { open: lines.filter(({ endedAt }) => endedAt === null), ended: lines.filter(({ endedAt }) => endedAt !== null), reserve: await reserveCents() };
}

export default function DisputesPage() {
  const { open, ended, reserve } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Litiges" }]} />
        <PageHeading title="Litiges" size="md" lead="Une banque reprend un don quand son client le conteste. Nous répondons une fois, elle décide. En attendant, le don compte toujours mais ne bouge plus." />
        <ReserveAlert reserveCents={reserve} />
        <Panel title="Ouverts">
          <DisputesTable lines={open} empty="Aucun litige ouvert. Le prochain s’affichera ici, et l’équipe recevra un e-mail." />
        </Panel>
        {ended.length > 0 && (
          <Panel title="Terminés">
            <DisputesTable lines={ended} empty="" />
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
