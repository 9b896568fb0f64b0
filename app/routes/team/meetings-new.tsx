import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { committeeRefusals } from "~/features/committee/committee.fr";
import { meetingSchema } from "~/features/committee/committee.schemas";
import { MeetingFields, type MeetingForm } from "~/features/committee/components/committee-meeting-fields";
import { createMeeting } from "~/features/committee/create-meeting.server";
import { listChairs } from "~/features/committee/meetings.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Prévoir une séance");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "meeting.prepare");
  return { chairs: await listChairs() };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "meeting.prepare");
  return formAction({
    request,
    schema: meetingSchema,
    refusals: committeeRefusals,
    run: ({ chairAccountId, ...input }) => createMeeting(actor, { ...input, ...(chairAccountId && { chairAccountId }) }),
    done: (id) => redirectWithMessage(`/equipe/seances/${id}`, "La séance est prévue et les sièges sont prévenus. Composez maintenant l’ordre du jour."),
  });
}

export default function NewMeeting() {
  const { chairs } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<MeetingForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { kind: "meeting", time: "14 h 00" } });
  const { kind, date, time, place, video, chair } = fields;
  return (
    <Section narrow tight>
      <PageHeading title="Prévoir une séance" size="md" lead="Une réunion ou une consultation écrite. Titulaires et suppléants sont prévenus par e-mail." />
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[kind, date, time, place, video, chair]} formErrors={form.errors} />
        <MeetingFields fields={fields} chairs={chairs} />
        <FormActions>
          <Button>Prévoir la séance</Button>
          <TextLink to="/equipe/seances">Revenir aux séances</TextLink>
        </FormActions>
      </Form>
    </Section>
  );
}
