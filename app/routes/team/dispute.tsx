import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { AnswersList } from "~/features/disputes/components/answers-list";
import { DisputeFacts } from "~/features/disputes/components/dispute-facts";
import { EvidencePacket } from "~/features/disputes/components/evidence-packet";
import { ReserveAlert } from "~/features/disputes/components/reserve-alert";
import { adviceText, reasonText } from "~/features/disputes/dispute.fr";
import { getDispute } from "~/features/disputes/disputes.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Un litige");

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "money.read");
  return getDispute(idParam(params.disputeId));
}

export default function DisputePage() {
  const { dispute, evidence, answers, reserveCents } = useLoaderData<typeof loader>();
  const here = `/equipe/argent/litiges/${dispute.id}`;
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "L’argent", to: "/equipe/argent" }, { label: "Litiges", to: "/equipe/argent/litiges" }, { label: dispute.projectName }]} />
        <PageHeading title={reasonText(dispute.reason)} kicker="Litige" size="md" />
        <ReserveAlert reserveCents={reserveCents} />
        <Panel title="Ce qui s’est passé">
          <DisputeFacts dispute={dispute} />
        </Panel>
        {dispute.missed && dispute.endedAt === null && (
          <Callout tone="danger" title="Délai dépassé">
            <p>Aucune réponse n’est partie à temps. La banque décide sans nous, et garde en général le don. Il reste à écrire au donateur, qui peut retirer sa contestation.</p>
          </Callout>
        )}
        {dispute.toAnswer && (
          <Panel title="Répondre à la banque">
            <Stack>
              <p>{adviceText(dispute.reason)}</p>
              <FormActions>
                <ButtonLink to={`${here}/reponse`}>Préparer la réponse</ButtonLink>
                <TextLink to={`${here}/acceptation`}>Accepter le litige</TextLink>
              </FormActions>
            </Stack>
          </Panel>
        )}
        {answers.length > 0 && (
          <Panel title="Réponses">
            <AnswersList answers={answers} />
          </Panel>
        )}
        <Panel title="Dossier de preuves">
          <EvidencePacket evidence={evidence} />
        </Panel>
      </Stack>
    </Section>
  );
}
