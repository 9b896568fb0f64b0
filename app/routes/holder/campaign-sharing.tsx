import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { AddressPanel, ImagePanel, PosterPanel, WidgetPanel } from "~/features/sharing/components/sharing-panels";
import { readOwnSharing } from "~/features/sharing/own-sharing.server";
import { idParam } from "~/lib/ids";
import { Columns } from "~/ui/columns";
import { EmptyState } from "~/ui/empty-state";
import { Stack } from "~/ui/stack";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Faire connaître ma campagne");

export const loader = async ({ request, params }: LoaderFunctionArgs) => ({
  sharing: await readOwnSharing(await requireActor(request, "campaign.write"), idParam(params.campaignId)),
});

export default function CampaignSharing() {
  const { sharing } = useLoaderData<typeof loader>();
  if (!sharing) return <NotYet />;
  const { title, page, short, image, poster } = sharing;
  return (
    <Columns shape="even">
      <Stack gap="lg">
        <AddressPanel title={title} page={page} short={short} />
        {poster && <PosterPanel to={poster} short={short} />}
      </Stack>
      <Stack gap="lg">
        <ImagePanel image={image} />
        <WidgetPanel title={title} page={page} />
      </Stack>
    </Columns>
  );
}

const NotYet = () => (
  <EmptyState level={2} title="Votre campagne n’est pas encore publique" picto="rayonnement">
    <p>Dès qu’elle est approuvée, vous trouvez ici son adresse courte, une affiche à imprimer, une image à partager et un encart pour d’autres sites.</p>
  </EmptyState>
);
