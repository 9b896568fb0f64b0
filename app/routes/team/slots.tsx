import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { AppointmentTable } from "~/features/events/components/appointment-table";
import { GatheringTable, ToMark } from "~/features/events/components/gathering-table";
import { SlotFields } from "~/features/events/components/slot-fields";
import { eventsRefusals, eventWords } from "~/features/events/event.fr";
import { slotSchema, type SlotForm } from "~/features/events/event.schemas";
import { usualMinutes } from "~/features/events/event";
import { listAppointments, listHosts } from "~/features/events/events.server";
import { listGatherings, listToMark } from "~/features/events/gatherings.server";
import { openEvent } from "~/features/events/open-event.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Rendez-vous et créneaux");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "slot.manage");
  const at = await now();
  const [appointments, gatherings, toMark, hosts] = await Promise.all([listAppointments(at), listGatherings(actor, at), listToMark(actor, at), listHosts()]);
  return { appointments, gatherings, toMark, hosts, me: actor.accountId, today: parisDay(at) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "slot.manage");
  return formAction({
    request,
    schema: slotSchema,
    refusals: eventsRefusals,
    run: (input) => openEvent(actor, { ...input, kind: "first_meeting", title: eventWords.first_meeting }),
    done: () => redirectWithMessage("/equipe/creneaux", "Le créneau est ouvert : il est proposé dès maintenant."),
  });
}

function NewSlot() {
  const { hosts, me, today } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<SlotForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { time: "10 h 00", minutes: String(usualMinutes), hostId: me } });
  const { date, time, minutes, place, videoUrl, hostId } = fields;
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[date, time, minutes, place, videoUrl, hostId]} formErrors={form.errors} />
      <SlotFields fields={fields} today={today} hosts={hosts} />
      <FormActions>
        <Button icon="plus">Ouvrir ce créneau</Button>
      </FormActions>
    </Form>
  );
}

export default function Slots() {
  const { appointments, gatherings, toMark } = useLoaderData<typeof loader>();
  return (
    <Section tight>
      <Stack gap="lg">
        <PageHeading title="Rendez-vous et créneaux" size="md" lead="Les heures offertes pour un premier rendez-vous, les rencontres ouvertes à tous, et qui vient.">
          <p><TextLink to="/mon-compte/agenda" icon="calendar">Lire ces rendez-vous dans mon agenda</TextLink></p>
        </PageHeading>
        {toMark.length > 0 && <Callout title="Qui est venu ? Notez les présences"><ToMark events={toMark} /></Callout>}
        <Panel title="Premiers rendez-vous"><AppointmentTable appointments={appointments} /></Panel>
        <Panel title="Rencontres" aside={<TextLink to="/equipe/creneaux/rencontre" icon="plus">Ouvrir une rencontre</TextLink>}><GatheringTable gatherings={gatherings} /></Panel>
        <Panel title="Ouvrir un créneau de premier rendez-vous"><NewSlot /></Panel>
      </Stack>
    </Section>
  );
}
