import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { EntryList } from "~/features/support/components/entry-list";
import { RelayList } from "~/features/support/components/relay-list";
import { DoneTasks, TaskList, type ShownTask } from "~/features/support/components/task-list";
import { readOwnSupport } from "~/features/support/own-support.server";
import { intermediary } from "~/features/territory/current.server";
import { now } from "~/lib/clock.server";
import { idParam } from "~/lib/ids";
import { Aside } from "~/ui/aside";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ButtonLink } from "~/ui/button-link";
import { Columns } from "~/ui/columns";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Votre accompagnement");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "project.carry");
  const [page, at] = await Promise.all([readOwnSupport(actor, idParam(params.projectId)), now()]);
  const { name, phone, email } = intermediary();
  return { ...page, at, label: { name, phone, email } };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function WhomToCall({ supporter, label }: Data) {
  return (
    <Panel title="Qui appeler&nbsp;?">
      <p><b>{supporter?.name ?? "L’équipe du label"}</b>{supporter && <><br />suit votre projet pour le label.</>}</p>
      <p>{label.phone}<br /><a href={`mailto:${supporter?.email ?? label.email}`}>{supporter?.email ?? label.email}</a></p>
    </Panel>
  );
}

function Tasks({ project, tasks, at, mayWrite }: Data) {
  const markAt = ({ id, owner }: ShownTask) => (owner === "holder" && mayWrite ? `/mon-espace/projets/${project.id}/accompagnement/taches/${id}` : null);
  const [mine, theirs] = [tasks.filter(({ owner }) => owner === "holder"), tasks.filter(({ owner }) => owner === "team")];
  return (
    <>
      <Panel title="À faire de votre côté">
        <Stack>
          <TaskList tasks={mine} now={at} empty="Rien à faire pour l’instant." markAt={markAt} ownerSaid />
          <DoneTasks tasks={mine} markAt={markAt} />
        </Stack>
      </Panel>
      <Panel title="Ce que fait l’équipe">
        <Stack>
          <TaskList tasks={theirs} now={at} empty="Rien de prévu pour l’instant." markAt={() => null} ownerSaid />
          <DoneTasks tasks={theirs} markAt={() => null} />
        </Stack>
      </Panel>
    </>
  );
}

export default function HolderSupport() {
  const data = useLoaderData<typeof loader>();
  const { project, entries, relays, hasReport } = data;
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: project.name, to: `/mon-espace/projets/${project.id}` }, { label: "Votre accompagnement" }]} />
        <PageHeading title="Votre accompagnement" kicker={project.name} size="md" lead="Ce qui a été convenu, ce qui reste à faire et qui appeler, avant, pendant et après votre campagne." />
        <Columns>
          <Stack gap="lg">
            <Tasks {...data} />
            <Panel title="Ce qui a été dit et convenu">
              <EntryList entries={entries} empty="Rien n’est encore noté." versionsAt={(id) => `/mon-espace/campagnes/${id}/versions`} />
            </Panel>
          </Stack>
          <Aside label="Autour de votre projet">
            <WhomToCall {...data} />
            {hasReport && (
              <Panel title="Bilan d’accompagnement">
                <p>L’équipe l’a écrit après votre campagne.</p>
                <ButtonLink to={`/mon-espace/projets/${project.id}/accompagnement/bilan`} small>Lire le bilan</ButtonLink>
              </Panel>
            )}
            <Panel title="Qui relaie votre projet">
              <RelayList relays={relays} />
            </Panel>
          </Aside>
        </Columns>
      </Stack>
    </Section>
  );
}
