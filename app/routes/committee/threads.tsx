import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { getExamination } from "~/features/committee/examinations.server";
import { pageTitle } from "~/features/content/content";
import { FileThreads } from "~/features/label/components/file-threads";
import { ThreadOpening } from "~/features/label/components/thread-opening";
import { threadAction } from "~/features/label/thread-action.server";
import { listThreads } from "~/features/label/threads.server";
import { idParam } from "~/lib/ids";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Questions du comité");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const { id, applicationId, content } = await getExamination(actor, idParam(params.examinationId));
  return { id, name: content.project.name, grid: content.grid, threads: await listThreads(actor, applicationId, "committee") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const { id, applicationId } = await getExamination(actor, idParam(params.examinationId));
  return threadAction(request, { actor, applicationId, side: "committee", page: `/comite/examens/${id}/echanges` });
}

export default function CommitteeThreads() {
  const { id, name, grid, threads } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.result;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Comité", to: "/comite" }, { label: name, to: `/comite/examens/${id}` }, { label: "Questions" }]} />
        <PageHeading title="Questions du comité" kicker={name} size="md" lead="Lues par les sièges et par l’équipe, qui les pose au porteur avec ses mots." />
        <FileThreads threads={threads} grid={grid} side="committee" refused={refused} />
        <ThreadOpening key={threads.length} grid={grid} side="committee" refused={refused} />
      </Stack>
    </Section>
  );
}
