import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { answerAttestationByLink } from "~/features/label/answer-attestation.server";
import { labelRefusals } from "~/features/label/application.fr";
import { answerProblem } from "~/features/label/attestation";
import { attestationAnswerSchema } from "~/features/label/attestation.schemas";
import { AttestationAnswer } from "~/features/label/components/attestation-answer";
import { AttestationForm } from "~/features/label/components/attestation-form";
import { AttestationSubject } from "~/features/label/components/attestation-subject";
import { ClosedLink } from "~/features/label/components/closed-link";
import { findAttestationByLink, type PartnerAttestation } from "~/features/label/partner-attestations.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Attester un projet")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const attestation = await findAttestationByLink(params.token ?? "");
  return data({ attestation }, secretPage(attestation ? 200 : 410));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  await findAttestationByLink(token);
  return formAction({
    request,
    schema: attestationAnswerSchema,
    refusals: labelRefusals,
    limit: () => takeFromLimit("attestation-link", { link: token }),
    run: (answer) => answerAttestationByLink(token, answer),
    done: () => redirectWithMessage(`/attestation/${token}`, "Votre réponse est enregistrée. Merci."),
  });
}

/** While an answer is awaited: the request and its form; afterwards the answer alone. */
function Opened({ attestation }: { attestation: PartnerAttestation }) {
  const lastResult = useActionData<typeof action>()?.result;
  const problem = answerProblem(attestation.status, attestation.applicationStatus);
  const asked = problem ? `Votre réponse sur « ${attestation.projectName} »` : `Attestez-vous « ${attestation.projectName} »\u00a0?`;
  return (
    <>
      <PageHeading title={asked} kicker={attestation.partnerName} size="md" lead={!problem && "Aucun compte n’est nécessaire : ce lien est à vous seul."} />
      {!problem && (
        <Panel title="La demande">
          <AttestationSubject attestation={attestation} />
        </Panel>
      )}
      {problem ? <AttestationAnswer attestation={attestation} problem={problem} /> : <AttestationForm lastResult={lastResult} />}
    </>
  );
}

export default function AttestationLink() {
  const { attestation } = useLoaderData<typeof loader>();
  const { token = "" } = useParams();
  return (
    <Section narrow>
      <Stack gap="lg">{attestation ? <Opened attestation={attestation} /> : <ClosedLink token={token} />}</Stack>
    </Section>
  );
}
