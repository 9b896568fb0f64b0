import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { committeeRefusals, groundWords } from "~/features/committee/committee.fr";
import { recusalSchema } from "~/features/committee/committee.schemas";
import { CommitteeItemHeading } from "~/features/committee/components/committee-item-heading";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { getOpenExamination } from "~/features/committee/open-examination.server";
import { actingSeat } from "~/features/committee/seats.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Se récuser");

const grounds = Object.entries(groundWords).map(([value, words]) => ({ value, ...words }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getOpenExamination(await requireActor(request, "committee.sit"), idParam(params.examinationId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const act = { examinationId: idParam(params.examinationId), seatId: actingSeat(actor, request) };
  return formAction({
    request,
    schema: recusalSchema,
    refusals: committeeRefusals,
    run: (input) => declareRecusal(actor, { ...act, ...input }),
    done: () => redirectWithMessage(`/comite/examens/${act.examinationId}`, "Votre siège s’est récusé. Le procès-verbal le dira."),
  });
}

export default function Recusal() {
  const item = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ ground: string; detail: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <CommitteeItemHeading item={item} title="Se récuser" />
      <Form method="post" action={`?siege=${item.mine.id}`} className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <Callout tone="warning" title="Pour cet examen, c’est définitif">
          Votre siège ne vote pas, son avis ne compte pas, et le procès-verbal mentionne le lien. Un prêt ou une garantie déjà accordé par votre structure n’est pas
          un motif&nbsp;: <TextLink to={`/comite/examens/${item.id}/declaration`}>déclarez ce lien</TextLink>.
        </Callout>
        <ErrorSummary fields={[fields.ground, fields.detail]} formErrors={form.errors} />
        <RadioGroup field={fields.ground} legend="Quel lien avez-vous avec ce projet ?" options={grounds} />
        <TextArea field={fields.detail} label="Décrivez ce lien" hint="Une phrase suffit. Elle figure au procès-verbal." />
        <FormActions>
          <Button>Récuser mon siège</Button>
          <TextLink to={`/comite/examens/${item.id}`}>Revenir au dossier</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
