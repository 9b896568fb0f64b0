import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { rectificationSchema } from "~/features/committee/committee.schemas";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { getChairedMeeting } from "~/features/committee/meetings.server";
import { rectifyMinutes } from "~/features/committee/rectify-minutes.server";
import { pageTitle } from "~/features/content/content";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Rectifier le procès-verbal");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getChairedMeeting(await requireActor(request, "committee.sit"), idParam(params.meetingId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const { id: meetingId } = await getChairedMeeting(actor, idParam(params.meetingId));
  return formAction({
    request,
    schema: rectificationSchema,
    refusals: committeeRefusals,
    run: ({ body }) => rectifyMinutes(actor, { meetingId, body }),
    done: () => redirectWithMessage(`/comite/seances/${meetingId}`, "La rectification est écrite à la suite du procès-verbal."),
  });
}

export default function RectificationPage() {
  const meeting = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ body: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <CommitteeMeetingHeading meeting={meeting} back={`/comite/seances/${meeting.id}`} title="Rectifier le procès-verbal" />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.body]} formErrors={form.errors} />
        <TextArea field={fields.body} label="Ce qu’il faut lire" hint="Écrivez ce qui était faux et ce qui est juste. La première version du document est gardée." rows={4} />
        <FormActions>
          <Button>Ajouter la rectification</Button>
          <TextLink to={`/comite/seances/${meeting.id}`}>Revenir sans rien changer</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
