import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { closeExamination } from "~/features/committee/close-examination.server";
import { committeeRefusals, outcomeReasons, outcomeWords } from "~/features/committee/committee.fr";
import { confirmSchema } from "~/features/committee/committee.schemas";
import { CommitteeClosing } from "~/features/committee/components/committee-closing";
import { CommitteeItemHeading } from "~/features/committee/components/committee-item-heading";
import { getChairedExamination } from "~/features/committee/open-examination.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Section } from "~/ui/section";

export const meta = pageTitle("Clore l’examen");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getChairedExamination(await requireActor(request, "committee.sit"), idParam(params.examinationId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const examinationId = idParam(params.examinationId);
  return formAction({
    request,
    schema: confirmSchema,
    refusals: committeeRefusals,
    run: () => closeExamination(actor, examinationId),
    done: ({ outcome, because }) =>
      redirectWithMessage(outcome === "no_quorum" ? "/comite" : `/comite/examens/${examinationId}`, `${outcomeWords[outcome].label}. ${outcomeReasons[because]}`),
  });
}

export default function Closing() {
  const item = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <CommitteeItemHeading item={item} title={`Clore l’examen de « ${item.content.project.name} »`} />
      <CommitteeClosing item={item} lastResult={useActionData<typeof action>()?.result} />
    </Section>
  );
}
