import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { FileThreads } from "~/features/label/components/file-threads";
import { ThreadOpening } from "~/features/label/components/thread-opening";
import { getFileHeading } from "~/features/label/team-applications.server";
import { threadAction } from "~/features/label/thread-action.server";
import { listThreads } from "~/features/label/threads.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Échanges sur un dossier");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const id = idParam(params.applicationId);
  const threads = await listThreads(actor, id, "team");
  return { ...(await getFileHeading(actor, id)), threads };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.check");
  const { id } = await getFileHeading(actor, idParam(params.applicationId));
  return threadAction(request, { actor, applicationId: id, side: "team", page: `/equipe/demandes/${id}/echanges` });
}

export default function TeamApplicationThreads() {
  const { id, projectName, grid, threads } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.result;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Demandes de label", to: "/equipe/demandes" }, { label: projectName, to: `/equipe/demandes/${id}` }, { label: "Échanges" }]} />
        <PageHeading title="Échanges" kicker={projectName} size="md" lead="Avec le porteur, et à part les questions du comité, que l’équipe relaie." />
        <FileThreads threads={threads} grid={grid} side="team" refused={refused} />
        <ThreadOpening key={threads.length} grid={grid} side="team" refused={refused} />
      </Stack>
    </Section>
  );
}
