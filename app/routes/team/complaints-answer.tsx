import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { answerComplaint } from "~/features/complaints/answer-complaint.server";
import { ComplaintPage } from "~/features/complaints/components/complaint-page";
import { complaintOutcomes } from "~/features/complaints/complaint";
import { complaintsRefusals, outcomeWords } from "~/features/complaints/complaints.fr";
import { answerSchema, type AnswerForm } from "~/features/complaints/complaints.schemas";
import { getTeamComplaint } from "~/features/complaints/complaints.server";
import { pageTitle } from "~/features/content/content";
import { intermediary } from "~/features/territory/current.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Répondre");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "complaint.handle");
  const { id, reference, name, email, body } = await getTeamComplaint(actor, idParam(params.complaintId));
  return { id, reference, name, email, body, mediator: intermediary().mediator, formToken: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [actor, id] = [await requireActor(request, "complaint.handle"), idParam(params.complaintId)];
  return formAction({
    request, schema: answerSchema, refusals: complaintsRefusals,
    run: (input) => answerComplaint(actor, id, input),
    done: () => redirectWithMessage(`/equipe/reclamations/${id}`, "La réponse est enregistrée."),
  });
}

const outcomes = complaintOutcomes.map((value) => ({ value, label: outcomeWords[value] }));

export default function ComplaintAnswer() {
  const { id, reference, name, email, body, mediator, formToken } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<AnswerForm>({ lastResult: useActionData<typeof action>()?.result });
  const lead = email ? `Elle part par e-mail à ${name}, avec le nom du médiateur : ${mediator}.` : `${name} n’a pas d’adresse e-mail : envoyez-la par courrier, avec le nom du médiateur : ${mediator}.`;
  return (
    <ComplaintPage id={id} reference={reference} title="Répondre" lead={lead}>
      <Callout title="Ce que dit la personne"><p className="pre-line">{body}</p></Callout>
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.body, fields.outcome]} formErrors={form.errors}>Rien n’est perdu.</ErrorSummary>
        <input type="hidden" name="formToken" value={formToken} />
        <TextArea field={fields.body} label="Votre réponse" rows={10} hint="Ce qui s’est passé, ce qui est fait, ce qui peut l’être encore." />
        <RadioGroup field={fields.outcome} legend="Suite donnée" options={outcomes} />
        <FormActions><Button icon="mail">Envoyer la réponse</Button></FormActions>
      </Form>
    </ComplaintPage>
  );
}
