import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { getOwnOffice } from "~/features/vote-office/offices.server";
import { Lookalikes, lookalikesLead } from "~/features/voters/components/lookalikes";
import { listNearDuplicates } from "~/features/voters/near-duplicates.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Les inscriptions qui se ressemblent");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { roundId, editionName } = await getOwnOffice(await requireActor(request, "account.use"), idParam(params.roundId));
  return { roundId, editionName, pairs: await listNearDuplicates(roundId) };
}

export default function OfficeLookalikes() {
  const { roundId, editionName, pairs } = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Le bureau de vote", to: `/bureau-de-vote/${roundId}` }, { label: "Ressemblances" }]} />
        <PageHeading size="md" kicker={editionName} title="Les inscriptions qui se ressemblent" lead={lookalikesLead} />
        <Lookalikes pairs={pairs} />
      </Stack>
    </Section>
  );
}
