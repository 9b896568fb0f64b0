import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { closeMeeting } from "~/features/committee/close-meeting.server";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { confirmSchema } from "~/features/committee/committee.schemas";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { CommitteeConfirm } from "~/features/committee/components/committee-confirm";
import { getChairedMeeting } from "~/features/committee/meetings.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Section } from "~/ui/section";

export const meta = pageTitle("Clore la séance");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getChairedMeeting(await requireActor(request, "committee.sit"), idParam(params.meetingId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const meetingId = idParam(params.meetingId);
  return formAction({
    request,
    schema: confirmSchema,
    refusals: committeeRefusals,
    run: () => closeMeeting(actor, meetingId),
    done: () => redirectWithMessage(`/comite/seances/${meetingId}`, "La séance est close. Son procès-verbal s’écrit : il sera ici dans un instant."),
  });
}

export default function MeetingClosing() {
  const meeting = useLoaderData<typeof loader>();
  return (
    <Section narrow tight>
      <CommitteeMeetingHeading meeting={meeting} back={`/comite/seances/${meeting.id}`} title="Clore la séance" />
      <CommitteeConfirm question="Tous les points sont traités ?" verb="Clore la séance" back={`/comite/seances/${meeting.id}`} lastResult={useActionData<typeof action>()?.result}>
        <p>L’ordre du jour et les présences ne changeront plus. Le procès-verbal est écrit et gardé.</p>
      </CommitteeConfirm>
    </Section>
  );
}
