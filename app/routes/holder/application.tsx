import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { organisationRoleWords } from "~/features/accounts/organisation-roles.fr";
import { roleMay } from "~/features/accounts/organisation-roles";
import { pageTitle } from "~/features/content/content";
import { canEdit, canTake } from "~/features/label/application";
import { findLastDecision } from "~/features/committee/holder-decisions.server";
import { getApplicationFile, listHistory, listRequestedChanges } from "~/features/label/applications.server";
import { ApplicationHistory } from "~/features/label/components/application-history";
import { ApplicationParts } from "~/features/label/components/application-parts";
import { ApplicationTag } from "~/features/label/components/application-tag";
import { ExpiringDocuments } from "~/features/label/components/expiring-documents";
import { HolderDecision } from "~/features/committee/components/holder-decision";
import { OutsideWarning } from "~/features/label/components/outside-warning";
import { RequestedChanges } from "~/features/label/components/requested-changes";
import { listOpenDemands } from "~/features/label/demands.server";
import { showFile } from "~/features/label/document-history.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Columns } from "~/ui/columns";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Ma demande de label");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const file = await showFile(actor, await getApplicationFile(actor, idParam(params.applicationId)));
  const [history, changes, decision] = await Promise.all([listHistory(file.id), listRequestedChanges(file.id), findLastDecision(file.id)]);
  return { file, history, decision, demands: file.editable ? await listOpenDemands(file.id) : [], changes: file.status === "changes_requested" ? changes : [], today: parisDay(await now()) };
}

function DemandsToAnswer({ id, left }: { id: string; left: number }) {
  const words = left === 0 ? "Vous avez répondu à tout ce qui vous était demandé." : left === 1 ? "Une demande attend votre réponse." : `${left} demandes attendent votre réponse.`;
  return (
    <Row>
      <span>{words}</span>
      <ButtonLink to={`/mon-espace/demandes/${id}/reponses`} variant={left === 0 ? "ghost" : "primary"}>Dire ce que j’ai changé</ButtonLink>
    </Row>
  );
}

function Gestures({ id, editable, withdrawable }: { id: string; editable: boolean; withdrawable: boolean }) {
  return (
    <Row>
      {editable && <ButtonLink to={`/mon-espace/demandes/${id}/depot`}>Relire et déposer</ButtonLink>}
      <ButtonLink to={`/mon-espace/demandes/${id}/echanges`} variant="ghost">Échanges avec l’équipe</ButtonLink>
      <ButtonLink to={`/mon-espace/demandes/${id}/versions`} variant="ghost">Versions déposées</ButtonLink>
      {withdrawable && <ButtonLink to={`/mon-espace/demandes/${id}/retrait`} variant="ghost">Retirer la demande</ButtonLink>}
    </Row>
  );
}

export default function HolderApplication() {
  const { file, history, decision, changes, today, demands } = useLoaderData<typeof loader>();
  const { id, status, project } = file;
  const grid = file.grid;
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: project.name, to: `/mon-espace/projets/${project.id}` }, { label: "Demande de label" }]} />
        <PageHeading title="Ma demande de label" kicker={project.name} size="md">
          <Row>
            <ApplicationTag status={status} />
            {file.role !== "lead" && <span className="muted">Votre rôle&nbsp;: {organisationRoleWords[file.role].label.toLowerCase()}</span>}
          </Row>
        </PageHeading>
        {!project.inTerritory && <OutsideWarning communeName={project.communeName} />}
        {decision && <HolderDecision decision={decision} grid={grid} />}
        <RequestedChanges changes={changes} grid={grid} />
        {demands.length > 0 && <DemandsToAnswer id={id} left={demands.filter(({ answer }) => answer === null).length} />}
        {canEdit(status) && (
          <ExpiringDocuments documents={file.documents}>
            {file.editable && <p><TextLink to={`/mon-espace/demandes/${id}/documents`}>Remplacer dans vos documents</TextLink></p>}
          </ExpiringDocuments>
        )}
        <Columns>
          <Stack gap="lg">
            <Panel title="Les étapes de votre demande">
              <ApplicationParts file={file} today={today} editable={file.editable} />
            </Panel>
            <Gestures id={id} editable={file.editable} withdrawable={canTake(status, "withdraw") && roleMay(file.role, "commit")} />
          </Stack>
          <Aside label="Historique">
            <Panel title="Ce qui s’est passé">
              <ApplicationHistory events={history} />
            </Panel>
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
