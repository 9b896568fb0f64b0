import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { answerAttestationByLink } from "~/features/label/answer-attestation.server";
import { labelRefusals } from "~/features/label/application.fr";
import { answerProblem } from "~/features/label/attestation";
import { attestationAnswerSchema } from "~/features/label/attestation.schemas";
import { AttestationAnswer } from "~/features/label/components/attestation-answer";
import { AttestationForm } from "~/features/label/components/attestation-form";
import { AttestationSubject } from "~/features/label/components/attestation-subject";
import { getAttestationByLink } from "~/features/label/partner-attestations.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { formAction } from "~/lib/form.server";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Attester un projet");

// The address is the key: nothing between us and the partner may keep the page.
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ params }: LoaderFunctionArgs) {
  const attestation = await getAttestationByLink(params.token ?? "");
  return { attestation, problem: answerProblem(attestation, attestation.applicationStatus, true, await now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  await getAttestationByLink(token);
  return formAction({
    request,
    schema: attestationAnswerSchema,
    refusals: labelRefusals,
    limit: () => takeFromLimit("attestation-link", { link: token }),
    run: (answer) => answerAttestationByLink(token, answer),
    done: () => redirectWithMessage(`/attestation/${token}`, "Votre réponse est enregistrée. Merci."),
  });
}

export default function AttestationLink() {
  const { attestation, problem } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title={`Attestez-vous « ${attestation.projectName} »\u00a0?`} kicker={attestation.partnerName} size="md" lead="Aucun compte n’est nécessaire : ce lien est à vous seul." />
        <Panel title="La demande">
          <AttestationSubject attestation={attestation} />
        </Panel>
        {problem ? <AttestationAnswer attestation={attestation} problem={problem} /> : <AttestationForm lastResult={lastResult} />}
      </Stack>
    </Section>
  );
}
