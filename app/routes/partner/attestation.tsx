import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { answerAttestationAsPartner } from "~/features/label/answer-attestation.server";
import { labelRefusals } from "~/features/label/application.fr";
import { answerProblem } from "~/features/label/attestation";
import { attestationAnswerSchema } from "~/features/label/attestation.schemas";
import { AttestationAnswer } from "~/features/label/components/attestation-answer";
import { AttestationForm } from "~/features/label/components/attestation-form";
import { AttestationSubject } from "~/features/label/components/attestation-subject";
import { getPartnerAttestation } from "~/features/label/partner-attestations.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Attester un projet");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "attestation.answer");
  const attestation = await getPartnerAttestation(actor, idParam(params.attestationId));
  return { attestation, problem: answerProblem(attestation.status, attestation.applicationStatus) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "attestation.answer");
  const { id: attestationId } = await getPartnerAttestation(actor, idParam(params.attestationId));
  return formAction({
    request,
    schema: attestationAnswerSchema,
    refusals: labelRefusals,
    run: (answer) => answerAttestationAsPartner(actor, attestationId, answer),
    done: () => redirectWithMessage("/partenaire", "Votre réponse est enregistrée. Merci."),
  });
}

export default function PartnerAttestationPage() {
  const { attestation, problem } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Espace partenaire", to: "/partenaire" }, { label: attestation.projectName }]} />
        <PageHeading title={`Attestez-vous « ${attestation.projectName} »\u00a0?`} size="md" />
        <Panel title="La demande">
          <AttestationSubject attestation={attestation} />
        </Panel>
        {problem ? <AttestationAnswer attestation={attestation} problem={problem} /> : <AttestationForm lastResult={lastResult} />}
      </Stack>
    </Section>
  );
}
