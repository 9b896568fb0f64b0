import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { answerDispute } from "~/features/disputes/answer-dispute.server";
import { EvidenceForm } from "~/features/disputes/components/evidence-form";
import { adviceText, disputesRefusals } from "~/features/disputes/dispute.fr";
import { evidenceSchema } from "~/features/disputes/disputes.schemas";
import { getDispute } from "~/features/disputes/disputes.server";
import { formatDateTime } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { redirect } from "~/lib/redirect.server";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";

export const meta = pageTitle("Répondre à une banque");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  const { dispute, evidence } = await getDispute(idParam(params.disputeId));
  if (!dispute.toAnswer) throw redirect(`/equipe/argent/litiges/${dispute.id}`);
  return { dispute, evidence };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "money.read");
  const { dispute, evidence } = await getDispute(idParam(params.disputeId));
  return formAction({
    request,
    schema: evidenceSchema,
    refusals: disputesRefusals,
    run: ({ product, story }) => answerDispute(actor, dispute.id, { kind: "evidence", evidence: { ...evidence, product_description: product, uncategorized_text: story } }),
    done: () => redirectWithMessage(`/equipe/argent/litiges/${dispute.id}`, "La réponse part vers la banque. Sa décision prend en général deux à trois mois."),
  });
}

export default function DisputeAnswer() {
  const { dispute, evidence } = useLoaderData<typeof loader>();
  const until = dispute.dueBy ? ` Jusqu’au ${formatDateTime(dispute.dueBy)}, une seule fois.` : " Une seule fois.";
  return (
    <Section narrow tight>
      <PageHeading title="Répondre à la banque" size="md" kicker={dispute.projectName} lead={adviceText(dispute.reason) + until} />
      <EvidenceForm lastResult={useActionData<typeof action>()?.result} evidence={evidence} back={`/equipe/argent/litiges/${dispute.id}`} />
    </Section>
  );
}
