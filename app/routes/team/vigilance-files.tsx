import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { Erasures } from "~/features/vigilance/components/erasures";
import { RiskFiles } from "~/features/vigilance/components/risk-files";
import { VigilanceTabs } from "~/features/vigilance/components/vigilance-tabs";
import { listRiskFiles } from "~/features/vigilance/risk-file.server";
import { listErasures } from "~/features/vigilance/tend-vigilance.server";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Le dossier réservé");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "vigilance.file");
  return { files: await listRiskFiles(actor), erasures: await listErasures() };
}

export default function VigilanceFiles() {
  const { files, erasures } = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title="Le dossier réservé" size="md" lead="Ce que l’on craint d’une structure ou d’un projet, et qui donne beaucoup. Chaque ouverture est écrite dans le journal. Personne d’autre ne sait qu’il existe." />
        <VigilanceTabs current="file" keepsFile />
        <Panel title="Structures">
          <RiskFiles files={files} />
        </Panel>
        <Panel title="Ce qui a été effacé">
          <Erasures rows={erasures} />
        </Panel>
      </Stack>
    </Section>
  );
}
