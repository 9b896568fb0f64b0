import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { journalOf } from "~/features/audit/journal-filters";
import { pageTitle } from "~/features/content/content";
import { findEnquiryOfApplication } from "~/features/enquiries/beginnings.server";
import { canTake, isOpen } from "~/features/label/application";
import type { ContentAttestation } from "~/features/label/application-content";
import { listAttestations } from "~/features/label/application-file.server";
import { labelRefusals } from "~/features/label/application.fr";
import { listHistory, listRequestedChanges } from "~/features/label/applications.server";
import { checkApplication } from "~/features/label/check-application.server";
import { ApplicationHistory } from "~/features/label/components/application-history";
import { ApplicationReading } from "~/features/label/components/application-reading";
import { AttestationList } from "~/features/label/components/attestation-list";
import { ApplicationTag } from "~/features/label/components/application-tag";
import { ExpiringDocuments } from "~/features/label/components/expiring-documents";
import { RequestedChanges } from "~/features/label/components/requested-changes";
import { showFile } from "~/features/label/document-history.server";
import { getTeamApplication } from "~/features/label/team-applications.server";
import { formatDateTime, formatShortDate } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Columns } from "~/ui/columns";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Un dossier");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const { id, status, resubmitBy, version } = await getTeamApplication(actor, idParam(params.applicationId));
  const [attestations, history, changes, enquiryId] = await Promise.all([listAttestations(id), listHistory(id), listRequestedChanges(id), findEnquiryOfApplication(id)]);
  return { id, status, resubmitBy, version: { ...version, content: await showFile(actor, version.content) }, attestations, history, changes, enquiryId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const applicationId = idParam(params.applicationId);
  return formAction({
    request,
    schema: z.object({}),
    refusals: labelRefusals,
    run: () => checkApplication(actor, applicationId),
    done: () => redirectWithMessage(`/equipe/demandes/${applicationId}`, "Le dossier est vérifié. Il attend une séance du comité."),
  });
}

/** A mail that went to the wrong hands: its link is ended here. */
function OpenRequests({ id, attestations }: { id: string; attestations: ContentAttestation[] }) {
  const awaited = attestations.filter(({ status }) => status === "requested");
  if (awaited.length === 0) return null;
  return (
    <Panel title="Attestations attendues">
      <AttestationList
        attestations={awaited}
        empty=""
        action={({ id: attestationId, partnerName }) => (
          <Form method="post" action={`/equipe/demandes/${id}/attestations/${attestationId}/revocation`}>
            <Button variant="ghost" small>
              Fermer son lien<span className="sr">, {partnerName}</span>
            </Button>
          </Form>
        )}
      />
    </Panel>
  );
}

function CheckPanel({ id }: { id: string }) {
  const [form] = useForm({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Panel title="Votre vérification">
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="form">
        <ErrorSummary fields={[]} formErrors={form.errors} />
        <p>Le dossier est-il complet et lisible&nbsp;? C’est le comité qui jugera le projet.</p>
        <FormActions>
          <Button icon="check">Le dossier est complet</Button>
          <ButtonLink to={`/equipe/demandes/${id}/complements`} variant="ghost">Demander des compléments</ButtonLink>
        </FormActions>
      </Form>
    </Panel>
  );
}

function AdjournedPanel({ id, resubmitBy }: { id: string; resubmitBy: string }) {
  return (
    <Panel title="Ajournée par le comité">
      <p>Le porteur a jusqu’au {formatShortDate(resubmitBy)} inclus pour déposer de nouveau. Passé ce jour, la demande est close.</p>
      <ButtonLink to={`/equipe/demandes/${id}/delai`} variant="ghost">
        Accorder un délai
      </ButtonLink>
    </Panel>
  );
}

export default function TeamApplicationFile() {
  const { id, status, resubmitBy, version, attestations, history, changes, enquiryId } = useLoaderData<typeof loader>();
  const { content, number, submittedAt, submittedByName } = version;
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Demandes de label", to: "/equipe/demandes" }, { label: content.project.name }]} />
        <PageHeading title={content.project.name} size="md" lead={`Version ${number}, déposée le ${formatDateTime(submittedAt)} par ${submittedByName}.`}>
          <Row>
            <ApplicationTag status={status} />
          </Row>
        </PageHeading>
        <Columns shape="list">
          <ApplicationReading content={content} attestations={attestations} />
          <Aside label="Suivi du dossier">
            {isOpen(status) && <ExpiringDocuments documents={content.documents} />}
            {canTake(status, "check") && <CheckPanel id={id} />}
            {status === "draft" && resubmitBy && <AdjournedPanel id={id} resubmitBy={resubmitBy} />}
            <OpenRequests id={id} attestations={attestations} />
            <RequestedChanges changes={changes} grid={content.grid} />
            <Panel title="Autour du dossier">
              <LinedList>
                <li><TextLink to={`/equipe/demandes/${id}/echanges`} icon="mail">Échanges</TextLink></li>
                <li><TextLink to={`/equipe/demandes/${id}/reponses`} icon="check">Demandes et réponses</TextLink></li>
                <li><TextLink to={`/equipe/demandes/${id}/versions`} icon="file">Les versions du dossier</TextLink></li>
                {enquiryId && <li><TextLink to={`/equipe/contacts/${enquiryId}`} icon="people">Le premier contact</TextLink></li>}
                <li><TextLink to={journalOf("application", id)} icon="clock">Le journal de cette demande</TextLink></li>
                <li><TextLink to={`/corrections/demandes/${id}`} icon="edit">Corriger une faute dans un texte</TextLink></li>
              </LinedList>
            </Panel>
            <Panel title="Ce qui s’est passé">
              <ApplicationHistory events={history} />
            </Panel>
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
