import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { noteComplaint } from "~/features/complaints/answer-complaint.server";
import { ComplaintPage } from "~/features/complaints/components/complaint-page";
import { complaintsRefusals } from "~/features/complaints/complaints.fr";
import { messageSchema, type MessageForm } from "~/features/complaints/complaints.schemas";
import { getTeamComplaint } from "~/features/complaints/complaints.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { TextArea } from "~/ui/text-area";

export const meta = pageTitle("Écrire une note");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "complaint.handle");
  const { id, reference } = await getTeamComplaint(actor, idParam(params.complaintId));
  return { id, reference, formToken: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [actor, id] = [await requireActor(request, "complaint.handle"), idParam(params.complaintId)];
  return formAction({
    request, schema: messageSchema, refusals: complaintsRefusals,
    run: (input) => noteComplaint(actor, id, input),
    done: () => redirectWithMessage(`/equipe/reclamations/${id}`, "La note est enregistrée."),
  });
}

export default function ComplaintNote() {
  const { id, reference, formToken } = useLoaderData<typeof loader>();
  const [form, { body }] = useForm<MessageForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <ComplaintPage id={id} reference={reference} title="Écrire une note" lead="Pour l’équipe seule : la personne ne la lit pas. Elle pourrait la demander, restez juste.">
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[body]} formErrors={form.errors} />
        <input type="hidden" name="formToken" value={formToken} />
        <TextArea field={body} label="Note" rows={6} />
        <FormActions><Button>Garder cette note</Button></FormActions>
      </Form>
    </ComplaintPage>
  );
}
