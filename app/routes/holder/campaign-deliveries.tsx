import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CsvLink } from "~/features/content/components/csv-link";
import { pageTitle } from "~/features/content/content";
import { DeliveriesList } from "~/features/donations/components/deliveries-list";
import { NoDeliveries } from "~/features/donations/components/no-deliveries";
import { listDeliveries } from "~/features/donations/deliveries.server";
import { idParam } from "~/lib/ids";
import { Heading } from "~/ui/heading";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les contreparties à remettre");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const campaignId = idParam(params.campaignId);
  return { campaignId, ...(await listDeliveries(actor, campaignId)) };
}

export default function CampaignDeliveries() {
  const { campaignId, stage, endsAt, rewards } = useLoaderData<typeof loader>();
  if (rewards.length === 0) return <NoDeliveries stage={stage} endsAt={endsAt} />;
  return (
    <Stack>
      <Row between>
        <Heading level={2} size="md">
          Contreparties à remettre
        </Heading>
        <CsvLink to={`/mon-espace/campagnes/${campaignId}/remises.csv`} />
      </Row>
      <DeliveriesList rewards={rewards} />
    </Stack>
  );
}
