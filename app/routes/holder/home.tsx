import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { SecondFactorInvitation } from "~/features/accounts/components/second-factor-invitation";
import { listOwnCampaigns } from "~/features/campaigns/campaigns.server";
import { pageTitle } from "~/features/content/content";
import { listCampaignsToDeliver } from "~/features/donations/deliveries.server";
import { HomeGrants } from "~/features/grants/components/home-grants";
import { listOwnGrants } from "~/features/grants/grants.server";
import { listOwnEnquiries } from "~/features/enquiries/own-enquiries.server";
import { InitiativeSteps } from "~/features/initiatives/components/initiative-steps";
import { findOpenEdition } from "~/features/initiatives/edition-facts.server";
import { listInitiativeSteps } from "~/features/initiatives/own-initiative.server";
import { listPitchSteps } from "~/features/pitch-videos/own-pitches.server";
import { withPitch } from "~/features/pitch-videos/pitch-step";
import { NextStepPanel } from "~/features/label/components/next-step-panel";
import { listDeskProjects } from "~/features/label/holder-desk.server";
import { withCampaign } from "~/features/label/life";
import { enquiryStep } from "~/features/label/next-enquiry-step";
import { nextStep } from "~/features/label/next-step";
import { listOrganisations } from "~/features/projects/organisations.server";
import { askedOf } from "~/features/support/asked";
import { HomeSupport } from "~/features/support/components/home-support";
import { listOwnTasks, listSupportedOnes } from "~/features/support/own-support.server";
import { listOwnAccountSteps } from "~/features/campaigns/own-accounts.server";
import { listOwnPayouts } from "~/features/settlement/payouts-on-the-way.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Mon espace");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.use");
  const [at, desk, own, owed, payouts, accounts, organisations, contacts, tasks, supported, grants] = await Promise.all([
    now(), listDeskProjects(actor), listOwnCampaigns(actor), listCampaignsToDeliver(actor), listOwnPayouts(actor), listOwnAccountSteps(actor), listOrganisations(actor), listOwnEnquiries(actor), listOwnTasks(actor), listSupportedOnes(actor), listOwnGrants(actor),
  ]);
  const campaigns = own.map((campaign) => ({ ...campaign, delivers: owed.has(campaign.id), payout: payouts.get(campaign.id) ?? null, account: accounts.get(campaign.id) ?? null }));
  const [steps, edition] = [await listInitiativeSteps(actor), await findOpenEdition(parisDay(at))];
  const films = await listPitchSteps(steps.map(({ id }) => id));
  const initiatives = steps.map((initiative) => ({ ...initiative, step: withPitch(initiative.step, films.get(initiative.id)) }));
  const candidates = new Set(steps.map(({ projectId }) => projectId));
  const projects = desk.map(({ id, name, communeName, organisationName, role, life }) => {
    const step = nextStep({ ...withCampaign(life, campaigns), asked: askedOf(tasks, id), isCandidate: candidates.has(id) }, at);
    // The task whose turn it is stands above the others.
    const others = tasks.filter(({ projectId, title }) => projectId === id && title !== step.title);
    return { id, name, communeName, organisationName, writes: roleMay(role, "write"), step, isSupported: supported.has(id), tasks: others };
  });
  const enquiries = contacts.map(({ id, projectName, ...life }) => ({ id, projectName, step: enquiryStep(life) }));
  const invites = !actor.hasSecondFactor && actor.roles.includes("holder");
  return { at, name: actor.name, projects, organisations, invites, enquiries, grants, initiatives, takesIdeas: edition !== null };
}

function NothingYet({ hasOrganisation }: { hasOrganisation: boolean }) {
  const [to, label] = hasOrganisation
    ? ["/mon-espace/projets/nouveau", "Décrire mon projet"]
    : ["/mon-espace/structures/nouvelle", "Présenter ma structure"];
  return (
    <EmptyState title="Aucun projet pour l’instant" picto="savoir-faire" actions={<ButtonLink to={to}>{label}</ButtonLink>}>
      <p>
        {hasOrganisation
          ? "Votre structure est présentée. Dites maintenant ce que vous voulez faire, où et pour qui."
          : "Présentez d’abord qui porte le projet\u00a0: une association, une coopérative, une structure en création ou vous-même."}
      </p>
    </EmptyState>
  );
}

export default function HolderHome() {
  const { at, name, projects, organisations, invites, enquiries, grants, initiatives, takesIdeas } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <PageHeading title="Et maintenant&nbsp;?" kicker={`Bonjour ${name}`} size="md" lead="Ce qui est attendu, de qui et pour quand, projet par projet." />
        {enquiries.map(({ id, projectName, step }) => (
          <Panel key={id} title={projectName ?? "Votre premier contact"} aside={<span className="muted sm">Votre premier contact</span>}>
            <NextStepPanel step={step} about={projectName ?? "votre premier contact"} />
          </Panel>
        ))}
        <InitiativeSteps initiatives={initiatives} takesIdeas={takesIdeas} />
        {projects.length === 0 && enquiries.length === 0 && <NothingYet hasOrganisation={organisations.length > 0} />}
        {projects.map((project) => (
          <Panel key={project.id} title={project.name} aside={<TextLink to={`/mon-espace/projets/${project.id}`}>Voir le projet<span className="sr"> {project.name}</span></TextLink>}>
            <Stack>
              <p className="muted">{project.organisationName}, {project.communeName}</p>
              <NextStepPanel step={project.step} about={project.name} writes={project.writes} />
              {project.isSupported && <HomeSupport project={project} now={at} />}
            </Stack>
          </Panel>
        ))}
        <HomeGrants grants={grants} />
        {organisations.length > 0 && (
          <Panel title={organisations.length > 1 ? "Vos structures" : "Votre structure"}>
            <LinedList>
              {organisations.map(({ id, name: called, legalForm, communeName }) => (
                <li key={id} className="row between">
                  <span><b>{called}</b> <span className="muted">{legalForm}, {communeName}</span></span>
                  <Row>
                    <TextLink to={`/mon-espace/structures/${id}/equipe`} icon="people">Votre équipe<span className="sr"> {called}</span></TextLink>
                    <TextLink to={`/corrections/structures/${id}`} icon="edit">Corriger<span className="sr"> {called}</span></TextLink>
                  </Row>
                </li>
              ))}
            </LinedList>
          </Panel>
        )}
        {invites && <SecondFactorInvitation />}
        {projects.length > 0 && (
          <Row>
            <ButtonLink to="/mon-espace/projets/nouveau" variant="ghost" icon="plus">Nouveau projet</ButtonLink>
            <ButtonLink to="/mon-espace/structures/nouvelle" variant="ghost" icon="plus">Nouvelle structure</ButtonLink>
          </Row>
        )}
      </Stack>
    </Section>
  );
}
