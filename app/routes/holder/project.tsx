import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { campaignStates } from "~/features/campaigns/campaign";
import { listOwnCampaigns } from "~/features/campaigns/campaigns.server";
import { pageTitle } from "~/features/content/content";
import { findBeginning } from "~/features/enquiries/beginnings.server";
import { listCampaignsToDeliver } from "~/features/donations/deliveries.server";
import { ApplicationTag } from "~/features/label/components/application-tag";
import { InitiativesOfProject } from "~/features/initiatives/components/initiatives-of-project";
import { findOpenEdition } from "~/features/initiatives/edition-facts.server";
import { listOwnInitiatives } from "~/features/initiatives/initiatives.server";
import { NextStepPanel } from "~/features/label/components/next-step-panel";
import { readLabelLife } from "~/features/label/holder-desk.server";
import { holdsLabel, withCampaign } from "~/features/label/life";
import { lifeLine } from "~/features/label/life-line";
import { nextStep } from "~/features/label/next-step";
import { getProject } from "~/features/projects/projects.server";
import { themeName } from "~/features/territory/themes";
import { askedOf } from "~/features/support/asked";
import { listOwnTasks, listSupportedOnes } from "~/features/support/own-support.server";
import { listOwnAccountSteps } from "~/features/campaigns/own-accounts.server";
import { listOwnPayouts } from "~/features/settlement/payouts-on-the-way.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Columns } from "~/ui/columns";
import { LabelStamp } from "~/ui/label-stamp";
import { LifeLine } from "~/ui/life-line";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Mon projet");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "project.carry");
  const project = await getProject(actor, idParam(params.projectId));
  const [at, label, own, owed, payouts, accounts, beginning, supported, tasks] = await Promise.all([now(), readLabelLife(project), listOwnCampaigns(actor), listCampaignsToDeliver(actor), listOwnPayouts(actor), listOwnAccountSteps(actor), findBeginning(project.id), listSupportedOnes(actor), listOwnTasks(actor)]);
  const life = withCampaign(label, own.map((campaign) => ({ ...campaign, delivers: owed.has(campaign.id), payout: payouts.get(campaign.id) ?? null, account: accounts.get(campaign.id) ?? null })));
  const [initiatives, edition] = [(await listOwnInitiatives(actor)).filter(({ projectId }) => projectId === project.id), await findOpenEdition(parisDay(at))];
  const canPropose = edition !== null && roleMay(project.role, "write") && !initiatives.some(({ editionId }) => editionId === edition.id);
  return { initiatives, canPropose, project, isSupported: supported.has(project.id), application: life.application, labelled: holdsLabel(life, at), step: nextStep({ ...life, asked: askedOf(tasks, project.id), isCandidate: initiatives.length > 0 }, at), line: lifeLine({ ...life, beginning }, at), campaign: life.campaign };
}

type ProjectData = ReturnType<typeof useLoaderData<typeof loader>>;

function LabelRequest({ application }: Pick<ProjectData, "application">) {
  if (!application) return null;
  return (
    <Panel title="Demande de label" aside={<ApplicationTag status={application.status} />}>
      <TextLink to={`/mon-espace/demandes/${application.id}`}>Ouvrir la demande</TextLink>
    </Panel>
  );
}

function CampaignOfProject({ campaign }: Pick<ProjectData, "campaign">) {
  if (!campaign) return null;
  const { label, tone } = campaignStates[campaign.status];
  return (
    <Panel title="Campagne" aside={<Tag tone={tone}>{label}</Tag>}>
      <TextLink to={`/mon-espace/campagnes/${campaign.id}`}>Ouvrir la campagne</TextLink>
    </Panel>
  );
}

function SupportOfProject({ project, isSupported }: Pick<ProjectData, "project" | "isSupported">) {
  if (!isSupported) return null;
  return (
    <Panel title="Votre accompagnement">
      <TextLink to={`/mon-espace/projets/${project.id}/accompagnement`}>Ce qui a été convenu, qui appeler</TextLink>
    </Panel>
  );
}

export default function HolderProject() {
  const { initiatives, canPropose, project, isSupported, application, campaign, labelled, step, line } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: project.name }]} />
        <PageHeading title={project.name} kicker={`${project.organisationName}, ${project.communeName}`} size="md" lead={project.summary}>
          <p className="muted">{themeName(project.theme)}</p>
          <TextLink to={`/corrections/projets/${project.id}`} icon="edit">Corriger ces informations</TextLink>
          {labelled && <LabelStamp>Projet labellisé</LabelStamp>}
        </PageHeading>
        <Columns>
          <Stack gap="lg">
            <Panel title="Et maintenant&nbsp;?">
              <NextStepPanel step={step} about={project.name} writes={roleMay(project.role, "write")} />
            </Panel>
            <LabelRequest application={application} />
            <CampaignOfProject campaign={campaign} />
            <InitiativesOfProject projectId={project.id} initiatives={initiatives} canPropose={canPropose} />
            <SupportOfProject project={project} isSupported={isSupported} />
          </Stack>
          <Aside label="La vie du projet">
            <Panel title="La vie du projet">
              <LifeLine events={line} />
            </Panel>
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
