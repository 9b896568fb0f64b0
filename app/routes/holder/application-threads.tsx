import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { pageTitle } from "~/features/content/content";
import { getApplicationFile } from "~/features/label/applications.server";
import { ApplicationFrame } from "~/features/label/components/application-frame";
import { FileThreads } from "~/features/label/components/file-threads";
import { ThreadOpening } from "~/features/label/components/thread-opening";
import { threadAction } from "~/features/label/thread-action.server";
import { listThreads } from "~/features/label/threads.server";
import { idParam } from "~/lib/ids";

export const meta = pageTitle("Échanges avec l’équipe");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id, grid, role } = await getApplicationFile(actor, idParam(params.applicationId));
  return { id, grid, writes: roleMay(role, "write"), threads: await listThreads(actor, id, "holder") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.write");
  const { id } = await getApplicationFile(actor, idParam(params.applicationId));
  return threadAction(request, { actor, applicationId: id, side: "holder", page: `/mon-espace/demandes/${id}/echanges` });
}

export default function ApplicationThreads() {
  const { id, grid, threads, writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.result;
  return (
    <ApplicationFrame applicationId={id} title="Échanges avec l’équipe" lead="Une question, une précision : l’équipe lit et répond ici. Vous recevez un seul courriel par conversation.">
      <FileThreads threads={threads} grid={grid} side="holder" writes={writes} refused={refused} />
      {writes && <ThreadOpening key={threads.length} grid={grid} side="holder" refused={refused} />}
    </ApplicationFrame>
  );
}
