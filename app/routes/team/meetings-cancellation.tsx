import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { cancelMeeting } from "~/features/committee/cancel-meeting.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { cancellationSchema } from "~/features/committee/committee.schemas";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { getPlannedMeeting } from "~/features/committee/meetings.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Section } from "~/ui/section";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Annuler la séance");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getPlannedMeeting(await requireActor(request, "meeting.prepare"), idParam(params.meetingId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "meeting.prepare");
  const meetingId = idParam(params.meetingId);
  return formAction({
    request,
    schema: cancellationSchema,
    refusals: committeeRefusals,
    run: ({ reason }) => cancelMeeting(actor, { meetingId, reason }),
    done: () => redirectWithMessage(`/equipe/seances/${meetingId}`, "La séance est annulée et tous les sièges sont prévenus."),
  });
}

export default function MeetingCancellation() {
  const meeting = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ reason: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <CommitteeMeetingHeading meeting={meeting} back={`/equipe/seances/${meeting.id}`} title="Annuler cette séance ?" />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <Callout tone="warning" title="On ne revient pas en arrière">
          Les projets inscrits attendent une autre date, leurs avis sont gardés. Chaque siège reçoit l’annulation et sa raison.
        </Callout>
        <ErrorSummary fields={[fields.reason]} formErrors={form.errors} />
        <TextArea field={fields.reason} label="Pourquoi ?" hint="Une phrase : les sièges la liront." rows={3} />
        <FormActions>
          <Button>Annuler la séance</Button>
          <TextLink to={`/equipe/seances/${meeting.id}`}>La garder</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
