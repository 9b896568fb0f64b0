import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { DeliveriesList } from "~/features/donations/components/deliveries-list";
import { NoDeliveries } from "~/features/donations/components/no-deliveries";
import { listDeliveries } from "~/features/donations/deliveries.server";
import { idParam } from "~/lib/ids";
import { Heading } from "~/ui/heading";
import { Stack } from "~/ui/stack";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les contreparties à remettre");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  return listDeliveries(actor, idParam(params.campaignId));
}

export default function CampaignDeliveries() {
  const { stage, endsAt, rewards } = useLoaderData<typeof loader>();
  if (rewards.length === 0) return <NoDeliveries stage={stage} endsAt={endsAt} />;
  return (
    <Stack>
      <Heading level={2} size="md">
        Contreparties à remettre
      </Heading>
      <DeliveriesList rewards={rewards} />
    </Stack>
  );
}
