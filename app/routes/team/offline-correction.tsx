import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { CorrectionForm } from "~/features/offline-gifts/components/correction-form";
import { OfflineVerdict } from "~/features/offline-gifts/components/offline-verdict";
import { askCorrection, decideCorrection } from "~/features/offline-gifts/correct-offline-gift.server";
import { offlineRefusals } from "~/features/offline-gifts/offline-gifts.fr";
import { offlineCorrectionSchema, offlineVerdictSchema } from "~/features/offline-gifts/offline-gifts.schemas";
import { getOfflineGift } from "~/features/offline-gifts/offline-gifts.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Corriger un don hors ligne");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "offline.decide");
  const { id, donorName, projectName, amountCents, status, settledAt, corrections } = await getOfflineGift(idParam(params.offlineGiftId));
  const asked = corrections.find((one) => one.status === "asked") ?? null;
  return { id, donorName, projectName, amountCents, asked, open: status === "confirmed" && settledAt === null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "offline.decide");
  const { id, corrections } = await getOfflineGift(idParam(params.offlineGiftId));
  const common = { request, refusals: offlineRefusals };
  const page = `/equipe/argent/hors-ligne/${id}`;
  if (corrections.some(({ status }) => status === "asked"))
    return formAction({ ...common, schema: offlineVerdictSchema, run: (input) => decideCorrection(actor, id, input), done: () => redirectWithMessage(page, "La décision est enregistrée.") });
  return formAction({ ...common, schema: offlineCorrectionSchema, run: (input) => askCorrection(actor, id, input), done: () => redirectWithMessage(page, "La correction est demandée. Une autre personne de l’équipe doit l’accepter.") });
}

type Asked = { amountCents: number | null; reason: string; askedBy: string };

const changeOf = ({ amountCents }: Asked, now: number) => (amountCents === null ? `${formatEuros(now)} : ne plus compter ce don` : `${formatEuros(now)} devient ${formatEuros(amountCents)}`);

export default function OfflineCorrection() {
  const { id, donorName, projectName, amountCents, asked, open } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Les dons hors ligne", to: "/equipe/argent/hors-ligne" }, { label: donorName, to: `/equipe/argent/hors-ligne/${id}` }, { label: "Correction" }]} />
        <PageHeading title="Corriger un don hors ligne" kicker={projectName} size="md" lead={`Le don de ${donorName}, ${formatEuros(amountCents)}. Rien ne s’efface : l’erreur et sa correction restent lisibles.`} />
        {!open && <Callout title="Ce don ne se corrige pas">Il n’est pas confirmé, ou il est acquis au porteur.</Callout>}
        {open && asked && (
          <>
            <Callout title={changeOf(asked, amountCents)}>
              {asked.askedBy} écrit : {asked.reason}
            </Callout>
            <OfflineVerdict accept={{ label: "Accepter", description: "La correction prend effet aussitôt. Le donateur est prévenu." }} decline={{ label: "Refuser", description: "Le don reste comme il est." }} lastResult={lastResult} />
          </>
        )}
        {open && !asked && <CorrectionForm lastResult={lastResult} />}
      </Stack>
    </Section>
  );
}
