import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { ComplaintPage } from "~/features/complaints/components/complaint-page";
import { complaintsRefusals } from "~/features/complaints/complaints.fr";
import { acknowledgedSchema } from "~/features/complaints/complaints.schemas";
import { getTeamComplaint } from "~/features/complaints/complaints.server";
import { noteAcknowledged } from "~/features/complaints/move-complaint.server";
import { pageTitle } from "~/features/content/content";
import { now } from "~/lib/clock.server";
import { formatShortDate, parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";

export const meta = pageTitle("Noter l’accusé de réception");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "complaint.handle");
  const { id, reference, receivedOn, acknowledgeBy } = await getTeamComplaint(actor, idParam(params.complaintId));
  return { id, reference, receivedOn, acknowledgeBy, today: parisDay(await now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [actor, id] = [await requireActor(request, "complaint.handle"), idParam(params.complaintId)];
  return formAction({
    request, schema: acknowledgedSchema, refusals: complaintsRefusals,
    run: ({ sentOn }) => noteAcknowledged(actor, id, sentOn),
    done: () => redirectWithMessage(`/equipe/reclamations/${id}`, "L’accusé de réception est noté."),
  });
}

export default function ComplaintAcknowledgement() {
  const { id, reference, receivedOn, acknowledgeBy, today } = useLoaderData<typeof loader>();
  const [form, { sentOn }] = useForm<{ sentOn: string }>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { sentOn: today } });
  return (
    <ComplaintPage id={id} reference={reference} title="Noter l’accusé de réception" lead={acknowledgeBy ? `À envoyer par courrier avant le ${formatShortDate(acknowledgeBy)} au soir.` : "Il est déjà parti."}>
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[sentOn]} formErrors={form.errors} />
        <DateField field={sentOn} label="Parti le" min={receivedOn} max={today} />
        <FormActions><Button>Noter cet envoi</Button></FormActions>
      </Form>
    </ComplaintPage>
  );
}
