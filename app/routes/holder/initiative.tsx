import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { pageTitle } from "~/features/content/content";
import { InitiativeDecisionPanel } from "~/features/initiatives/components/initiative-decision";
import { InitiativeHistory } from "~/features/initiatives/components/initiative-history";
import { InitiativeTag } from "~/features/initiatives/components/initiative-tag";
import { OfferedList } from "~/features/initiatives/components/offered-list";
import { WorkshopPanel } from "~/features/initiatives/components/workshop-panel";
import { canTake } from "~/features/initiatives/initiative";
import { missingSentence } from "~/features/initiatives/initiatives.fr";
import { listHistory } from "~/features/initiatives/initiatives.server";
import { getInitiativeDesk } from "~/features/initiatives/own-initiative.server";
import { NextStepPanel } from "~/features/label/components/next-step-panel";
import { listPitchSteps } from "~/features/pitch-videos/own-pitches.server";
import { withPitch } from "~/features/pitch-videos/pitch-step";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { Columns } from "~/ui/columns";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Mon initiative");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "initiative.write");
  const desk = await getInitiativeDesk(actor, idParam(params.initiativeId));
  const { id } = desk.initiative;
  const [history, films] = await Promise.all([listHistory(id), listPitchSteps([id])]);
  return { ...desk, step: withPitch(desk.step, films.get(id)), history };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** The parts of the file, what they lack, and the way to hand it over. */
function FilePanel({ initiative: { id }, missing, editable }: Pick<Data, "initiative" | "missing" | "editable">) {
  const page = `/mon-espace/initiatives/${id}`;
  const [budget, words] = [missing.filter(({ part }) => part === "budget"), missing.filter(({ part }) => part !== "budget")];
  const lacks = (parts: typeof missing) => parts.length > 0 && <ul className="sm">{parts.map((one) => <li key={missingSentence(one)}>{missingSentence(one)}</li>)}</ul>;
  return (
    <Panel title="Votre dossier">
      <LinedList>
        <li><TextLink to={`${page}/dossier`} icon="edit">L’initiative et vos réponses</TextLink>{editable && lacks(words)}</li>
        <li><TextLink to={`${page}/budget`} icon="euro">Le budget</TextLink>{editable && lacks(budget)}</li>
        <li><TextLink to={`${page}/documents`} icon="file">Les documents</TextLink></li>
      </LinedList>
    </Panel>
  );
}

const Appointments = ({ appointments }: Pick<Data, "appointments">) =>
  appointments.length > 0 && (
    <Panel title="Écrire votre budget, avec quelqu’un">
      <OfferedList events={appointments} action={({ id, title }) => <ButtonLink to={`/rencontres/${id}`} variant="ghost" small>Prendre une place<span className="sr">, {title}</span></ButtonLink>} />
    </Panel>
  );

function Ways({ initiative: { id, status, role, year, slug } }: Pick<Data, "initiative">) {
  return (
    <Row>
      {status === "selected" && <TextLink to={`/mon-espace/initiatives/${id}/affiche.pdf`} icon="download" reloadDocument>L’affiche à imprimer (PDF)</TextLink>}
      {status === "selected" && <TextLink to={`/initiatives/${id}/video`} icon="play">La vidéo de l’initiative</TextLink>}
      {status === "selected" && <TextLink to={`/budget-citoyen/${year}/initiatives/${slug}`} icon="external">La page que lisent les habitants</TextLink>}
      {canTake(status, "withdraw") && roleMay(role, "commit") && <TextLink to={`/mon-espace/initiatives/${id}/retrait`} icon="cross">Retirer l’initiative</TextLink>}
    </Row>
  );
}

export default function Initiative() {
  const { initiative, step, changes, decision, workshop, workshopState, missing, editable, appointments, history } = useLoaderData<typeof loader>();
  const { id, title, summary, status, editionName, projectId, projectName, role } = initiative;
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: projectName, to: `/mon-espace/projets/${projectId}` }, { label: "Budget citoyen" }]} />
        <PageHeading title={title} kicker={editionName} size="md" lead={summary}><Row><InitiativeTag status={status} /></Row></PageHeading>
        <Columns>
          <Stack gap="lg">
            {step && <Panel title="Et maintenant&nbsp;?"><NextStepPanel step={step} about={title} writes={roleMay(role, "write")} here={`/mon-espace/initiatives/${id}`} /></Panel>}
            {changes && <Callout tone="warning" title="L’équipe vous demande de compléter"><p style={{ whiteSpace: "pre-line" }}>{changes.reason}</p></Callout>}
            {decision && <InitiativeDecisionPanel decision={decision} withNote />}
            <Appointments appointments={appointments} />
            {status !== "idea" && <FilePanel initiative={initiative} missing={missing} editable={editable} />}
            <WorkshopPanel workshop={workshop} state={workshopState} dispensed={initiative.dispensedAt !== null} to={status === "idea" && roleMay(role, "write") ? `/mon-espace/initiatives/${id}/comptoir` : undefined} />
            <Ways initiative={initiative} />
          </Stack>
          <Aside label="Ce qui s’est passé"><Panel title="Ce qui s’est passé"><InitiativeHistory lines={history} /></Panel></Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
