import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { attendanceSchema } from "~/features/committee/committee.schemas";
import { AttendanceFields } from "~/features/committee/components/committee-attendance";
import { CommitteeMeetingHeading } from "~/features/committee/components/committee-meeting-heading";
import { CommitteeSheet } from "~/features/committee/components/committee-sheet";
import { markAttendance } from "~/features/committee/mark-attendance.server";
import { getChairedMeeting } from "~/features/committee/meetings.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Section } from "~/ui/section";

export const meta = pageTitle("Sièges présents");

export async function loader({ request, params }: LoaderFunctionArgs) {
  return getChairedMeeting(await requireActor(request, "committee.sit"), idParam(params.meetingId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.sit");
  const meetingId = idParam(params.meetingId);
  return formAction({
    request,
    schema: attendanceSchema,
    refusals: committeeRefusals,
    run: (sitting) => markAttendance(actor, { meetingId, sitting }),
    done: () => redirectWithMessage(`/comite/seances/${meetingId}`, "La feuille de présence est enregistrée."),
  });
}

function AttendanceForm() {
  const meeting = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ sitting: string[] }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.sitting]} formErrors={form.errors} />
      <AttendanceFields sheet={meeting.sheet} name={fields.sitting.name} />
      <FormActions>
        <Button>Enregistrer les présences</Button>
      </FormActions>
    </Form>
  );
}

export default function Attendance() {
  const meeting = useLoaderData<typeof loader>();
  const closed = meeting.status !== "planned";
  return (
    <Section narrow tight>
      <CommitteeMeetingHeading meeting={meeting} back={`/comite/seances/${meeting.id}`} title={closed ? "Qui était présent ?" : "Qui est présent ?"} />
      {closed ? <CommitteeSheet meetingId={meeting.id} sheet={meeting.sheet} /> : <AttendanceForm />}
    </Section>
  );
}
