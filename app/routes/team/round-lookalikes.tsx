import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { roundOfEdition } from "~/features/voters/access-codes.server";
import { Lookalikes, lookalikesLead } from "~/features/voters/components/lookalikes";
import { listNearDuplicates } from "~/features/voters/near-duplicates.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les inscriptions qui se ressemblent");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const editionId = idParam(params.editionId);
  const { roundId, name } = await roundOfEdition(await requireActor(request, "budget.manage"), editionId);
  return { editionId, name, pairs: await listNearDuplicates(roundId) };
}

export default function RoundLookalikes() {
  const { editionId, name, pairs } = useLoaderData<typeof loader>();
  const desk = `/equipe/budget-citoyen/${editionId}`;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: name, to: desk }, { label: "Le scrutin", to: `${desk}/scrutin` }, { label: "Ressemblances" }]} />
        <PageHeading size="md" kicker={name} title="Les inscriptions qui se ressemblent" lead={lookalikesLead} />
        <Lookalikes pairs={pairs} />
      </Stack>
    </Section>
  );
}
