import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { answerDispute } from "~/features/disputes/answer-dispute.server";
import { AcceptanceForm } from "~/features/disputes/components/acceptance-form";
import { disputesRefusals } from "~/features/disputes/dispute.fr";
import { acceptanceSchema } from "~/features/disputes/disputes.schemas";
import { getDispute } from "~/features/disputes/disputes.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { formatEuros } from "~/lib/money";
import { redirect } from "~/lib/redirect.server";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";

export const meta = pageTitle("Accepter un litige");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const { dispute } = await getDispute(idParam(params.disputeId));
  if (!dispute.toAnswer) throw redirect(`/equipe/argent/litiges/${dispute.id}`);
  return { dispute };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const id = idParam(params.disputeId);
  return formAction({
    request,
    schema: acceptanceSchema,
    refusals: disputesRefusals,
    run: () => answerDispute(actor, id, { kind: "acceptance" }),
    done: () => redirectWithMessage(`/equipe/argent/litiges/${id}`, "Le litige est accepté. Le don est perdu dès que la banque l’a noté."),
  });
}

export default function DisputeAcceptance() {
  const { dispute } = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <PageHeading
        title="Accepter le litige ?"
        size="md"
        kicker={dispute.projectName}
        lead={`${formatEuros(dispute.amountCents)} restent à la banque. Le don sort de la campagne si elle est ouverte, son versement est repris s’il est déjà parti. Rien ne pourra le défaire.`}
      />
      <AcceptanceForm lastResult={useActionData<typeof action>()?.result} back={`/equipe/argent/litiges/${dispute.id}`} />
    </Section>
  );
}
