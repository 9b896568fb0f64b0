import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { LabelTable } from "~/features/committee/components/label-table";
import { listLabels } from "~/features/committee/revocations.server";
import { pageTitle } from "~/features/content/content";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Les labels");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "label.follow");
  return listLabels();
}

export default function Labels() {
  const { labels } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Les labels" }]} />
        <PageHeading title="Les labels" size="md" lead="Ceux qui finissent le plus tôt d’abord. Le porteur et l’équipe sont prévenus soixante jours, puis trente jours avant.">
          <p><TextLink to="/equipe/regles">Les règles du comité, version par version</TextLink></p>
          <p><TextLink to="/equipe/criteres">La grille des critères, version par version</TextLink></p>
        </PageHeading>
        <Panel>
          <LabelTable labels={labels} />
        </Panel>
      </Stack>
    </Section>
  );
}
