import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "~/features/accounts/actors.server";
import { journalOf } from "~/features/audit/journal-filters";
import { pageTitle } from "~/features/content/content";
import { checkInitiative } from "~/features/initiatives/check-initiative.server";
import { InitiativeDecisionPanel } from "~/features/initiatives/components/initiative-decision";
import { InitiativeHistory } from "~/features/initiatives/components/initiative-history";
import { InitiativeReading } from "~/features/initiatives/components/initiative-reading";
import { InitiativeTag } from "~/features/initiatives/components/initiative-tag";
import { WorkshopPanel } from "~/features/initiatives/components/workshop-panel";
import { canTake } from "~/features/initiatives/initiative";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { getTeamInitiative } from "~/features/initiatives/team-initiatives.server";
import { PitchStatePanel } from "~/features/pitch-videos/components/pitch-state-panel";
import { listInitiativeVideos } from "~/features/pitch-videos/pitch-videos.server";
import { formatDateTime } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Columns } from "~/ui/columns";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Une initiative");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const editionId = idParam(params.editionId);
  const initiative = await getTeamInitiative(actor, editionId, idParam(params.initiativeId));
  return { editionId, initiative, videos: await listInitiativeVideos(initiative.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "initiative.manage");
  const { id } = await getTeamInitiative(actor, idParam(params.editionId), idParam(params.initiativeId));
  return formAction({
    request,
    schema: z.object({}),
    refusals: initiativesRefusals,
    run: () => checkInitiative(actor, id),
    done: () => redirectWithMessage(`/equipe/budget-citoyen/${params.editionId}/initiatives/${id}`, "Le dossier est vérifié. Le comité le lit."),
  });
}

function CheckPanel({ page }: { page: string }) {
  const [form] = useForm({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Panel title="Votre vérification">
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="form">
        <ErrorSummary fields={[]} formErrors={form.errors} />
        <p>Le dossier est-il lisible et sincère&nbsp;? C’est le comité qui jugera l’initiative.</p>
        <FormActions>
          <Button icon="check">Le dossier peut aller au comité</Button>
          <ButtonLink to={`${page}/complements`} variant="ghost">Demander des compléments</ButtonLink>
        </FormActions>
      </Form>
    </Panel>
  );
}

const CommitteePanel = ({ page, spoken }: { page: string; spoken: number }) => (
  <Panel title="Le comité">
    <Stack>
      <p>{spoken === 0 ? "Aucun siège ne s’est encore prononcé." : `${spoken} ${spoken > 1 ? "sièges se sont prononcés" : "siège s’est prononcé"}.`} Ce qu’ils ont écrit reste caché jusqu’à la clôture.</p>
      <div><ButtonLink to={`${page}/cloture`} variant={spoken > 0 ? "primary" : "ghost"}>Clore et rendre la décision</ButtonLink></div>
    </Stack>
  </Panel>
);

export default function TeamInitiativeFile() {
  const { editionId, initiative, videos } = useLoaderData<typeof loader>();
  const { id, title, summary, status, version, history, decision, workshop, workshopState, spoken, dispensationReason, dispensedBy, projectName, organisationName, communeName } = initiative;
  const list = `/equipe/budget-citoyen/${editionId}/initiatives`;
  const page = `${list}/${id}`;
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Initiatives", to: list }, { label: title }]} />
        <PageHeading title={title} kicker={`${projectName}, ${organisationName}, ${communeName}`} size="md" lead={summary}>
          <Row><InitiativeTag status={status} /></Row>
          {version && <p className="muted">Version {version.number}, déposée le {formatDateTime(version.submittedAt)}.</p>}
        </PageHeading>
        <Columns shape="list">
          {version ? <InitiativeReading content={version.content} /> : <EmptyState title="Le dossier n’est pas encore déposé" level={2}><p>Son porteur l’écrit. Vous le lirez ici quand il le déposera.</p></EmptyState>}
          <Aside label="Suivi de l’initiative">
            {canTake(status, "check") && <CheckPanel page={page} />}
            {status === "checked" && <CommitteePanel page={page} spoken={spoken} />}
            {decision && <InitiativeDecisionPanel decision={decision} withNote />}
            <WorkshopPanel workshop={workshop} state={workshopState} dispensed={dispensationReason !== null} />
            {dispensationReason && <p className="sm muted">Dispensée par {dispensedBy}&nbsp;: {dispensationReason}</p>}
            {status === "selected" && <PitchStatePanel initiativeId={id} editionId={editionId} videos={videos} />}
            {canTake(status, "dispense") && <p><TextLink to={`${page}/dispense`} icon="edit">Dispenser de comptoir</TextLink></p>}
            <Panel title="Ce qui s’est passé">
              <InitiativeHistory lines={history} />
              <p><TextLink to={`/corrections/budget-citoyen/${editionId}/${id}`} icon="edit">Corriger une faute dans un texte</TextLink></p>
              <p><TextLink to={journalOf("initiative", id)} icon="clock">Le journal de cette initiative</TextLink></p>
            </Panel>
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
