import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { SecondFactorInvitation } from "~/features/accounts/components/second-factor-invitation";
import { listOwnCampaigns } from "~/features/campaigns/campaigns.server";
import { pageTitle } from "~/features/content/content";
import { listCampaignsToDeliver } from "~/features/donations/deliveries.server";
import { listOwnHourLinks } from "~/features/enquiries/hour-links.server";
import { NextStepList } from "~/features/label/components/next-step-list";
import { listDeskProjects } from "~/features/label/holder-desk.server";
import { withCampaign } from "~/features/label/life";
import { nextSteps } from "~/features/label/next-steps";
import { listOrganisations } from "~/features/projects/organisations.server";
import { listOwnPayouts } from "~/features/settlement/payouts-on-the-way.server";
import { now } from "~/lib/clock.server";
import { Callout } from "~/ui/callout";
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
  const [at, desk, own, owed, payouts, organisations, hours] = await Promise.all([
    now(), listDeskProjects(actor), listOwnCampaigns(actor), listCampaignsToDeliver(actor), listOwnPayouts(actor), listOrganisations(actor), listOwnHourLinks(actor),
  ]);
  const campaigns = own.map((campaign) => ({ ...campaign, delivers: owed.has(campaign.id), payout: payouts.get(campaign.id) ?? null }));
  const projects = desk.map(({ id, name, communeName, organisationName, life }) => ({
    id, name, communeName, organisationName, steps: nextSteps(withCampaign(life, campaigns), at),
  }));
  const invites = !actor.hasSecondFactor && actor.roles.includes("holder");
  return { name: actor.name, projects, organisations, invites, hours };
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
  const { name, projects, organisations, invites, hours } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <PageHeading title="Et maintenant&nbsp;?" kicker={`Bonjour ${name}`} size="md" lead="Ce qui est attendu, et de qui, pour chacun de vos projets." />
        {hours.map(({ path, projectName }) => (
          <Callout key={path} title="Votre premier rendez-vous">
            <p><TextLink to={path}>Choisir, changer ou annuler l’heure{projectName && <>, pour « {projectName} »</>}</TextLink></p>
          </Callout>
        ))}
        {projects.length === 0 && <NothingYet hasOrganisation={organisations.length > 0} />}
        {projects.map((project) => (
          <Panel key={project.id} title={project.name} aside={<TextLink to={`/mon-espace/projets/${project.id}`}>Voir le projet<span className="sr"> {project.name}</span></TextLink>}>
            <Stack>
              <p className="muted">{project.organisationName}, {project.communeName}</p>
              <NextStepList steps={project.steps} projectName={project.name} />
            </Stack>
          </Panel>
        ))}
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
