import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { CorrectionList } from "~/features/reconciliation/components/correction-list";
import { listLedgerCorrections } from "~/features/reconciliation/corrections.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les corrections du journal");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "money.correct");
  return { corrections: await listLedgerCorrections() };
}

export default function LedgerCorrectionsPage() {
  const { corrections } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Les corrections" }]} />
        <PageHeading title="Les corrections du journal" size="md" lead="Une personne propose, une autre confirme. L’écriture d’origine reste ; la correction s’écrit à côté, avec sa raison.">
          <ButtonLink to="/equipe/argent/corrections/nouvelle" variant="ghost" small>Proposer une écriture libre</ButtonLink>
        </PageHeading>
        <Panel title="À confirmer, puis les dernières">
          <CorrectionList corrections={corrections} />
        </Panel>
      </Stack>
    </Section>
  );
}
