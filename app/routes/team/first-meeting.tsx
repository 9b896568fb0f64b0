import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { CalibrationPanel } from "~/features/campaigns/components/calibration-panel";
import { pageTitle } from "~/features/content/content";
import { DraftedForm } from "~/features/drafts/components/drafted-form";
import { draftedAction } from "~/features/drafts/drafted-action.server";
import { FirstMeetingSteps, meetingSteps } from "~/features/enquiries/components/first-meeting-steps";
import { MeetingStanding } from "~/features/enquiries/components/meeting-standing";
import { calibrationOf } from "~/features/enquiries/end-first-meeting.server";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { planTotals } from "~/features/enquiries/first-meeting";
import { formFromMeeting, type FirstMeetingForm } from "~/features/enquiries/first-meeting-form";
import { firstMeetingSchema } from "~/features/enquiries/first-meeting.schemas";
import { findFirstMeeting, getEnquirer } from "~/features/enquiries/first-meetings.server";
import { firstMeetingDraft, saveFirstMeeting } from "~/features/enquiries/save-first-meeting.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Le premier rendez-vous");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id, name, summary } = await getEnquirer(actor, idParam(params.enquiryId));
  const meeting = await findFirstMeeting(id);
  const [draft, at, calibration] = await Promise.all([firstMeetingDraft(actor, id).find(), now(), meeting && calibrationOf(meeting)]);
  const totals = meeting && planTotals(meeting.uses, meeting.resources);
  return { id, name, draft, now: at, calibration, totals, form: formFromMeeting(meeting, summary), advice: meeting?.advice ?? null, texts: meeting?.texts ?? {}, endedAt: meeting?.endedAt ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id } = await getEnquirer(actor, idParam(params.enquiryId));
  return draftedAction({
    request,
    door: firstMeetingDraft(actor, id),
    schema: firstMeetingSchema,
    refusals: enquiriesRefusals,
    run: (input, base) => saveFirstMeeting(actor, id, input, base),
    done: () => redirectWithMessage(`/equipe/contacts/${id}/premier-rendez-vous`, "Le rendez-vous est enregistré."),
  });
}

function Table() {
  const { id, draft, now: at, form: saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<FirstMeetingForm>({ lastResult: answer?.result, defaultValue: { ...saved, ...(draft?.pending && draft.fields) } });
  const lines = [...fields.uses.getFieldList(), ...fields.resources.getFieldList(), ...fields.rewards.getFieldList()].flatMap((line) => Object.values(line.getFieldset()));
  const { uses, resources, rewards, ...plain } = fields;
  return (
    <DraftedForm form={form} draft={{ url: `/equipe/contacts/${id}/premier-rendez-vous/brouillon`, draft, now: at, answer, inWhat: "dans ce rendez-vous" }}>
      <ErrorSummary fields={[...Object.values(plain), uses, resources, rewards, ...lines]} formErrors={form.errors} />
      {/* Enter saves: a browser presses the first button of a form. */}
      <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">Enregistrer</button>
      <FirstMeetingSteps form={form} fields={fields} />
      <FormActions>
        <Button>Enregistrer</Button>
      </FormActions>
    </DraftedForm>
  );
}

function Ending() {
  const { id, name } = useLoaderData<typeof loader>();
  return (
    <Panel title="Conclure">
      <Form method="post" action={`/equipe/contacts/${id}/premier-rendez-vous/fin`}>
        <Stack>
          <p>Le compte rendu part à {name} par e-mail. Quand son espace s’ouvrira, la demande et la campagne commenceront avec ces chiffres&nbsp;: rien ne sera retapé.</p>
          <div><Button variant="ghost">Conclure et envoyer le compte rendu</Button></div>
        </Stack>
      </Form>
    </Panel>
  );
}

export default function FirstMeeting() {
  const { id, name, calibration, endedAt, totals, advice, texts } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading title="Le premier rendez-vous" kicker={name} size="md" lead="Deux heures, à deux devant l’écran. Ce qui est tapé se garde tout seul.">
          <p><TextLink to={`/equipe/contacts/${id}`} icon="left">Revenir au contact</TextLink></p>
        </PageHeading>
        {!endedAt && <nav aria-label="Les étapes du rendez-vous"><ul className="row">{meetingSteps.map((step, index) => <li key={step}><a href={`#etape-${index + 1}`}>{index + 1}. {step}</a></li>)}</ul></nav>}
        <MeetingStanding {...{ advice, texts, totals, endedAt }} />
        <CalibrationPanel calibration={calibration} />
        {!endedAt && <Table />}
        {!endedAt && totals && <Ending />}
      </Stack>
    </Section>
  );
}
