import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { OfflineVerdict } from "~/features/offline-gifts/components/offline-verdict";
import { decideReturn } from "~/features/offline-gifts/decide-return.server";
import { offlineRefusals } from "~/features/offline-gifts/offline-gifts.fr";
import { offlineVerdictSchema } from "~/features/offline-gifts/offline-gifts.schemas";
import { getOfflineGift } from "~/features/offline-gifts/offline-gifts.server";
import { formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("La preuve d’une restitution");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "offline.decide");
  const { id, campaignId, donorName, projectName, amountCents, returns } = await getOfflineGift(idParam(params.offlineGiftId));
  return { id, campaignId, donorName, projectName, amountCents, proof: returns.find(({ status }) => status === "proved") ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "offline.decide");
  const { id } = await getOfflineGift(idParam(params.offlineGiftId));
  return formAction({
    request,
    schema: offlineVerdictSchema,
    refusals: offlineRefusals,
    run: (input) => decideReturn(actor, id, input),
    done: () => redirectWithMessage("/equipe/argent/hors-ligne", "La décision est enregistrée."),
  });
}

export default function TeamOfflineReturn() {
  const { id, campaignId, donorName, projectName, amountCents, proof } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Les dons hors ligne", to: "/equipe/argent/hors-ligne" }, { label: donorName, to: `/equipe/argent/hors-ligne/${id}` }, { label: "Restitution" }]} />
        <PageHeading title="La preuve d’une restitution" kicker={projectName} size="md" lead={`Le don de ${donorName}, ${formatEuros(amountCents)}.`} />
        {!proof && <Callout title="Aucune preuve à regarder">Le porteur n’en a pas envoyé, ou elle est déjà décidée.</Callout>}
        {proof && (
          <>
            <p>
              {proof.provedBy} écrit l’avoir rendu le {formatShortDate(proof.returnedOn)}.{" "}
              <TextLink to={`/mon-espace/campagnes/${campaignId}/hors-ligne/pieces/${proof.fileId}`} icon="download" reloadDocument>
                La preuve
              </TextLink>
            </p>
            <OfflineVerdict accept={{ label: "Accepter", description: "Le don est rendu. Le donateur est prévenu." }} decline={{ label: "Demander une autre preuve", description: "Le porteur lit votre raison et en envoie une autre." }} lastResult={lastResult} />
          </>
        )}
      </Stack>
    </Section>
  );
}
