import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { agendaSchema } from "~/features/committee/committee.schemas";
import { CommitteeAgenda } from "~/features/committee/components/committee-agenda";
import { AgendaForm, MoveButtons, NoteLink, TakeOffLink } from "~/features/committee/components/committee-agenda-form";
import { MinutesLink } from "~/features/committee/components/committee-chair";
import { MeetingAnswers } from "~/features/committee/components/meeting-answers";
import { MeetingGestures } from "~/features/committee/components/meeting-gestures";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { getMeeting, listWaiting } from "~/features/committee/meetings.server";
import { putOnAgenda } from "~/features/committee/put-on-agenda.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Ordre du jour");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "meeting.prepare");
  const [meeting, waiting] = await Promise.all([getMeeting(actor, idParam(params.meetingId)), listWaiting()]);
  return { meeting, waiting };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "meeting.prepare");
  const meetingId = idParam(params.meetingId);
  return formAction({
    request,
    schema: agendaSchema,
    refusals: committeeRefusals,
    run: ({ applicationId }) => putOnAgenda(actor, { meetingId, applicationId }),
    done: () => redirectWithMessage(`/equipe/seances/${meetingId}`, "La demande est inscrite à l’ordre du jour."),
  });
}

export default function MeetingAgenda() {
  const { meeting, waiting } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ applicationId: string }>({ lastResult: useActionData<typeof action>()?.result });
  const toCome = meeting.items.filter(({ status }) => status === "on_agenda");
  const agendaAction = (item: (typeof toCome)[number]) => (
    <>
      <MoveButtons meetingId={meeting.id} item={item} first={item.id === toCome[0]?.id} last={item.id === toCome.at(-1)?.id} />
      <NoteLink meetingId={meeting.id} item={item} />
      <TakeOffLink meetingId={meeting.id} item={item} />
    </>
  );
  return (
    <Section tight>
      <Stack gap="lg">
        <CommitteeMeetingHeading meeting={meeting} back="/equipe/seances" />
        <MeetingGestures meeting={meeting} />
        <Panel title="Ordre du jour">
          <CommitteeAgenda items={meeting.items} returned={meeting.returned} action={agendaAction} />
        </Panel>
        {meeting.status === "planned" && <AgendaForm form={form} field={fields.applicationId} waiting={waiting} />}
        <MeetingAnswers meeting={meeting} />
        <MinutesLink meeting={meeting} />
      </Stack>
    </Section>
  );
}
