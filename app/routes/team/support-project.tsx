import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { journalOf } from "~/features/audit/journal-filters";
import { campaignStates } from "~/features/campaigns/campaign";
import { pageTitle } from "~/features/content/content";
import { CurvePanel } from "~/features/support/components/curve-panel";
import { EntryList } from "~/features/support/components/entry-list";
import { RelayList } from "~/features/support/components/relay-list";
import { SupporterPanel } from "~/features/support/components/supporter-panel";
import { DoneTasks, TaskList } from "~/features/support/components/task-list";
import { isReportable, phaseOf } from "~/features/support/support";
import { durationWords, phaseWords } from "~/features/support/support.fr";
import { readSupportPage } from "~/features/support/support-page.server";
import { listTeam } from "~/features/support/supporter.server";
import { taskSetKeys, taskSets } from "~/features/support/task-templates";
import { now } from "~/lib/clock.server";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Columns } from "~/ui/columns";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Accompagner un projet");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "support.keep");
  const [page, team, at] = await Promise.all([readSupportPage(actor, idParam(params.projectId)), listTeam(), now()]);
  return { ...page, at, team: team.map(({ accountId, name }) => ({ accountId, name })) };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const pageOf = ({ project }: Pick<Data, "project">) => `/equipe/accompagnement/${project.id}`;

/** The label's own lists that are not all there yet. */
function TaskSets({ project, tasks }: Data) {
  const missing = taskSetKeys.filter((key) => taskSets[key].lines.some((line) => !tasks.some(({ templateKey }) => templateKey === `${key}.${line.key}`)));
  if (missing.length === 0) return null;
  return (
    <details>
      <summary>Ajouter une liste du label</summary>
      <Stack gap="sm">
        {missing.map((key) => (
          <Form key={key} method="post" action={`${pageOf({ project })}/listes/${key}`}>
            <Button variant="ghost" small icon="plus">{taskSets[key].title}</Button>
          </Form>
        ))}
      </Stack>
    </details>
  );
}

function Tasks(data: Data) {
  const { tasks, at } = data;
  const markAt = ({ id }: { id: string }) => `${pageOf(data)}/taches/${id}`;
  return (
    <Panel title="À faire" aside={<ButtonLink to={`${pageOf(data)}/taches`} variant="ghost" small icon="plus">Ajouter une tâche</ButtonLink>}>
      <Stack>
        <TaskList tasks={tasks} now={at} empty="Rien n’est prévu. Ajoutez une tâche, ou une liste du label." markAt={markAt} mayDrop />
        <DoneTasks tasks={tasks} markAt={markAt} />
        <TaskSets {...data} />
      </Stack>
    </Panel>
  );
}

function CampaignOf({ campaign }: Data) {
  if (!campaign) return <Panel title="Campagne"><p className="muted">Pas encore commencée.</p></Panel>;
  const { label, tone } = campaignStates[campaign.status];
  return (
    <Panel title="Campagne" aside={<Tag tone={tone}>{label}</Tag>}>
      <LinedList>
        <li><TextLink to={`/equipe/campagnes/${campaign.id}`}>{campaign.title || "Ouvrir la campagne"}</TextLink></li>
        <li><TextLink to={`/equipe/campagnes/${campaign.id}/versions`}>Ses versions, pour les relire</TextLink></li>
      </LinedList>
    </Panel>
  );
}

function People({ holders }: Data) {
  return (
    <Panel title="Qui appeler">
      <LinedList>
        {holders.map(({ name, email }) => <li key={email}><b>{name}</b><br /><a href={`mailto:${email}`}>{email}</a></li>)}
      </LinedList>
    </Panel>
  );
}

function ReportPanel(data: Data) {
  if (!isReportable(data.campaign?.status ?? null)) return null;
  return (
    <Panel title="Bilan d’accompagnement">
      <p>{data.report ? "Il est écrit, et le porteur le lit." : "La campagne est terminée : il reste à dire ce que l’équipe retient."}</p>
      <ButtonLink to={`${pageOf(data)}/bilan`} variant={data.report ? "ghost" : "primary"} small>{data.report ? "Relire ou imprimer" : "Écrire le bilan"}</ButtonLink>
    </Panel>
  );
}

export default function TeamSupportProject() {
  const data = useLoaderData<typeof loader>();
  const { project, campaign, supporter, entries, relays, curve, team } = data;
  const { label, tone } = phaseWords[phaseOf(campaign?.status ?? null)];
  const minutes = entries.reduce((all, entry) => all + entry.minutes, 0);
  return (
    <Section tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Accompagnement", to: "/equipe/accompagnement" }, { label: project.name }]} />
        <PageHeading title={project.name} kicker={`${project.organisationName}, ${project.communeName}`} size="md">
          <Row>
            <Tag tone={tone}>{label}</Tag>
            <ButtonLink to={`${pageOf(data)}/journal`} small icon="edit">Écrire au journal</ButtonLink>
          </Row>
        </PageHeading>
        <Columns shape="list">
          <Stack gap="lg">
            <Tasks {...data} />
            {curve && <CurvePanel curve={curve} />}
            <Panel title="Journal" aside={<span className="muted nw">{durationWords(minutes)} en tout</span>}>
              <EntryList entries={entries} empty="Rien n’est encore noté. Le premier appel commence l’histoire." correctAt={(id) => `${pageOf(data)}/journal/${id}`} versionsAt={(id) => `/equipe/campagnes/${id}/versions`} />
            </Panel>
            <Panel title="Relais" aside={<ButtonLink to={`${pageOf(data)}/relais`} variant="ghost" small icon="plus">Noter un relais</ButtonLink>}>
              <RelayList relays={relays} answerAt={(id) => `${pageOf(data)}/relais/${id}`} />
            </Panel>
            <p><TextLink to={journalOf("project", project.id)}>Toutes les actions sur ce projet</TextLink></p>
          </Stack>
          <Aside label="Autour du projet">
            <ReportPanel {...data} />
            <SupporterPanel projectId={project.id} supporterId={supporter?.accountId ?? null} team={team} />
            <CampaignOf {...data} />
            <People {...data} />
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
