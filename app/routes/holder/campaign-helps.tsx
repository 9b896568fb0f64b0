import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OwnRequests } from "~/features/help/components/own-requests";
import { helpRoot } from "~/features/help/help";
import { totalsWords } from "~/features/help/help.fr";
import { getHelpedCampaign, listOwnRequests } from "~/features/help/requests.server";
import { idParam } from "~/lib/ids";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Les coups de main de ma campagne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "campaign.write");
  const { id, writes, mayAsk } = await getHelpedCampaign(actor, idParam(params.campaignId));
  return { root: helpRoot(id), mayAsk, mayWrite: writes && mayAsk, ...(await listOwnRequests(id)) };
}

export default function CampaignHelps() {
  const { root, mayAsk, mayWrite, requests, totals } = useLoaderData<typeof loader>();
  const ask = mayWrite && <ButtonLink to={`${root}/nouveau`} icon="plus" small>Demander un coup de main</ButtonLink>;
  return (
    <Panel title="Les coups de main" aside={requests.length > 0 && ask}>
      {requests.length > 0 ? (
        <Stack>
          {totals.asked > 0 && <p>{totalsWords(totals)}</p>}
          <OwnRequests requests={requests} root={root} />
        </Stack>
      ) : (
        <EmptyState level={3} title="Aucun coup de main demandé" actions={ask}>
          <p>{mayAsk ? "Une peintre, quatre bras un samedi, un barnum à prêter : tout le monde ne peut pas donner d’argent." : "Une campagne peut en demander dès qu’elle est approuvée, et jusqu’à la fin de sa clôture."}</p>
        </EmptyState>
      )}
    </Panel>
  );
}
