import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OfflineDecision } from "~/features/offline-gifts/components/offline-decision";
import { OfflineFacts } from "~/features/offline-gifts/components/offline-facts";
import { OfflineNext } from "~/features/offline-gifts/components/offline-next";
import { OfflineState } from "~/features/offline-gifts/components/offline-state";
import { decideOfflineGift } from "~/features/offline-gifts/decide-offline-gift.server";
import { offlineRefusals } from "~/features/offline-gifts/offline-gifts.fr";
import { offlineDecisionSchema } from "~/features/offline-gifts/offline-gifts.schemas";
import { getOfflineGift } from "~/features/offline-gifts/offline-gifts.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Columns } from "~/ui/columns";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Un don hors ligne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "offline.decide");
  return getOfflineGift(idParam(params.offlineGiftId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "offline.decide");
  const { id } = await getOfflineGift(idParam(params.offlineGiftId));
  return formAction({
    request,
    schema: offlineDecisionSchema,
    refusals: offlineRefusals,
    run: (input) => decideOfflineGift(actor, id, input),
    done: () => redirectWithMessage("/equipe/argent/hors-ligne", "La décision est enregistrée."),
  });
}

export default function TeamOfflineGift() {
  const gift = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Les dons hors ligne", to: "/equipe/argent/hors-ligne" }, { label: gift.donorName }]} />
        <PageHeading title={`Le don de ${gift.donorName}`} kicker={gift.projectName} size="md">
          <p>
            <OfflineState {...gift} />
          </p>
        </PageHeading>
        <Columns shape="form">
          <Panel title="Ce qui est noté">
            <OfflineFacts gift={gift} />
          </Panel>
          <Panel title={gift.status === "declared" ? "Regardez le justificatif, puis décidez" : "Depuis"}>
            {gift.status === "declared" ? <OfflineDecision hasWords={!gift.anonymous || gift.message !== null} lastResult={lastResult} /> : <OfflineNext gift={gift} />}
          </Panel>
        </Columns>
      </Stack>
    </Section>
  );
}
