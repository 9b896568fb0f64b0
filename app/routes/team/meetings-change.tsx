import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { changeMeeting } from "~/features/committee/change-meeting.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { meetingSchema } from "~/features/committee/committee.schemas";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { MeetingFields, type MeetingForm } from "~/features/committee/components/committee-meeting-fields";
import { getPlannedMeeting, listChairs } from "~/features/committee/meetings.server";
import { formatTime, parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Section } from "~/ui/section";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Changer la séance");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "meeting.prepare");
  return { meeting: await getPlannedMeeting(actor, idParam(params.meetingId)), chairs: await listChairs() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "meeting.prepare");
  const meetingId = idParam(params.meetingId);
  return formAction({
    request,
    schema: meetingSchema,
    refusals: committeeRefusals,
    run: ({ heldAt, place, videoLink, chairAccountId }) => changeMeeting(actor, { meetingId, heldAt, place, videoLink, ...(chairAccountId && { chairAccountId }) }),
    done: () => redirectWithMessage(`/equipe/seances/${meetingId}`, "Le changement est enregistré et tous les sièges sont prévenus."),
  });
}

function defaults(meeting: Awaited<ReturnType<typeof getPlannedMeeting>>): MeetingForm {
  const heldAt = new Date(meeting.heldAt);
  const { kind, place, videoLink, chairAccountId } = meeting;
  return { kind, date: parisDay(heldAt), time: formatTime(heldAt), place: kind === "meeting" ? place : "", video: videoLink ?? "", chair: chairAccountId };
}

export default function ChangeMeeting() {
  const { meeting, chairs } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<MeetingForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: defaults(meeting) });
  const { kind, date, time, place, video, chair } = fields;
  return (
    <Section narrow tight>
      <CommitteeMeetingHeading meeting={meeting} back={`/equipe/seances/${meeting.id}`} title="Changer la date, le lieu ou la présidence" />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[kind, date, time, place, video, chair]} formErrors={form.errors} />
        <MeetingFields fields={fields} chairs={chairs} fixedKind={meeting.kind} />
        <FormActions>
          <Button>Enregistrer et prévenir les sièges</Button>
          <TextLink to={`/equipe/seances/${meeting.id}`}>Revenir sans rien changer</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
