import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { chooseHour, findHour } from "~/features/enquiries/first-meeting-hour.server";
import { getEnquirer } from "~/features/enquiries/first-meetings.server";
import { HourFacts } from "~/features/events/components/hour-facts";
import { SlotChoice } from "~/features/events/components/slot-choice";
import { choiceSchema, type ChoiceForm } from "~/features/events/event.schemas";
import { listFreeSlots } from "~/features/events/events.server";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
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

export const meta = pageTitle("L’heure du premier rendez-vous");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const { id, name, email } = await getEnquirer(actor, idParam(params.enquiryId));
  const [hour, slots] = await Promise.all([findHour(id), listFreeSlots("first_meeting", await now())]);
  return { id, name, hasEmail: email !== null, hour, slots };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "enquiry.handle");
  const enquiryId = idParam(params.enquiryId);
  return formAction({
    request,
    schema: choiceSchema,
    refusals: enquiriesRefusals,
    run: ({ eventId }) => chooseHour(actor, enquiryId, eventId),
    done: () => redirectWithMessage(`/equipe/contacts/${enquiryId}/rendez-vous`, "C’est noté. La confirmation part par e-mail, avec l’invitation pour l’agenda."),
  });
}

function Gesture({ to, children }: { to: string; children: string }) {
  return (
    <Form method="post" action={to}>
      <Button variant="ghost">{children}</Button>
    </Form>
  );
}

export default function EnquiryHour() {
  const { id, name, hasEmail, hour, slots } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<ChoiceForm>({ lastResult: useActionData<typeof action>()?.result });
  const whenNone = "Ouvrez d’abord un créneau : il sera proposé ici.";
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <PageHeading title="L’heure du premier rendez-vous" kicker={name} size="md" lead="Choisissez-la avec la personne, au téléphone, ou laissez-la choisir par e-mail.">
          <p><TextLink to={`/equipe/contacts/${id}`} icon="left">Revenir au contact</TextLink></p>
        </PageHeading>
        {hour && (
          <Panel title="Rendez-vous pris">
            <Stack>
              <HourFacts hour={hour} />
              <TextLink to={`/equipe/contacts/${id}/premier-rendez-vous`}>Préparer le premier rendez-vous</TextLink>
              <Gesture to={`/equipe/contacts/${id}/rendez-vous/annulation`}>Annuler ce rendez-vous</Gesture>
            </Stack>
          </Panel>
        )}
        <Panel title={hour ? "Changer d’heure" : "Choisir une heure"}>
          <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
            <ErrorSummary fields={[fields.eventId]} formErrors={form.errors} />
            <SlotChoice field={fields.eventId} slots={slots} legend="Heures libres" whenNone={whenNone} />
            <FormActions>
              {slots.length > 0 && <Button>{hour ? "Déplacer le rendez-vous" : "Prendre cette heure"}</Button>}
              <TextLink to="/equipe/creneaux">Voir et ouvrir des créneaux</TextLink>
            </FormActions>
          </Form>
        </Panel>
        {hasEmail && (
          <Panel title="Laisser la personne choisir">
            <Stack>
              <p>Elle reçoit un lien vers les heures libres. Elle choisit, change ou annule sans compte.</p>
              <Gesture to={`/equipe/contacts/${id}/rendez-vous/lien`}>Envoyer le lien par e-mail</Gesture>
            </Stack>
          </Panel>
        )}
      </Stack>
    </Section>
  );
}
