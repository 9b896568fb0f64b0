import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { confirmSchema } from "~/features/committee/committee.schemas";
import { CommitteeConfirm } from "~/features/committee/components/committee-confirm";
import { CommitteeItemHeading } from "~/features/committee/components/committee-item-heading";
import { getExamination } from "~/features/committee/examinations.server";
import { takeOffAgenda } from "~/features/committee/take-off-agenda.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Section } from "~/ui/section";

export const meta = pageTitle("Retirer de l’ordre du jour");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getExamination(await requireActor(request, "meeting.prepare"), idParam(params.examinationId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "meeting.prepare");
  const examinationId = idParam(params.examinationId);
  return formAction({
    request,
    schema: confirmSchema,
    refusals: committeeRefusals,
    run: () => takeOffAgenda(actor, examinationId),
    done: () => redirectWithMessage(`/equipe/seances/${idParam(params.meetingId)}`, "La demande est retirée de l’ordre du jour. Elle attend une autre séance."),
  });
}

export default function Removal() {
  const item = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <CommitteeItemHeading item={item} title={`Retirer « ${item.content.project.name} » ?`} />
      <CommitteeConfirm
        question="Retirer ce projet de l’ordre du jour ?"
        verb="Retirer de l’ordre du jour"
        back={`/equipe/seances/${item.meetingId}`}
        lastResult={useActionData<typeof action>()?.result}
      >
        <p>Il attendra une autre séance. Les avis déjà donnés sont gardés ; les votes valent pour cette séance seulement.</p>
      </CommitteeConfirm>
    </Section>
  );
}
