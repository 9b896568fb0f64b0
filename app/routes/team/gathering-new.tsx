import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { SlotFields } from "~/features/events/components/slot-fields";
import { gatheringKinds, usualMinutes } from "~/features/events/event";
import { eventsRefusals, eventWords } from "~/features/events/event.fr";
import { gatheringSchema, type GatheringForm } from "~/features/events/event.schemas";
import { listHosts } from "~/features/events/events.server";
import { openEvent } from "~/features/events/open-event.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export { DeskError as ErrorBoundary } from "~/features/content/components/error-page";

export const meta = pageTitle("Ouvrir une rencontre");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "slot.manage");
  return { hosts: await listHosts(), me: actor.accountId, today: parisDay(await now()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "slot.manage");
  return formAction({
    request,
    schema: gatheringSchema,
    refusals: eventsRefusals,
    run: (input) => openEvent(actor, input),
    done: (id) => redirectWithMessage(`/equipe/creneaux/${id}`, "La rencontre est annoncée : chacun peut s’y inscrire."),
  });
}

const kinds = gatheringKinds.map((value) => ({ value, label: eventWords[value] }));

export default function NewGathering() {
  const { hosts, me, today } = useLoaderData<typeof loader>();
  const defaultValue = { time: "18 h 00", minutes: String(usualMinutes), hostId: me, capacity: "20", waitingList: "on" as const };
  const [form, fields] = useForm<GatheringForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue });
  const { kind, title, capacity, waitingList, date, time, minutes, place, videoUrl, hostId } = fields;
  return (
    <Section narrow tight>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Rendez-vous et créneaux", to: "/equipe/creneaux" }, { label: "Ouvrir une rencontre" }]} />
        <PageHeading title="Ouvrir une rencontre" size="md" lead="Un atelier ou un accompagnement à plusieurs. Sa page est publique, on s’y inscrit sans compte." />
        <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary fields={[kind, title, date, time, minutes, place, videoUrl, hostId, capacity]} formErrors={form.errors} />
          <Select field={kind} label="De quoi s’agit-il&nbsp;?" options={kinds} placeholder="Choisir" />
          <TextField field={title} label="Son nom" hint="Par exemple « Préparer sa campagne, à Béthune »." autoComplete="off" />
          <SlotFields fields={fields} today={today} hosts={hosts} />
          <TextField field={capacity} label="Nombre de places" inputMode="numeric" autoComplete="off" />
          <CheckboxField field={waitingList} label="Tenir une liste d’attente" hint="Quand une place se libère, la première personne de la liste la prend et reçoit un message." />
          <FormActions>
            <Button icon="plus">Annoncer la rencontre</Button>
            <TextLink to="/equipe/creneaux">Revenir aux créneaux</TextLink>
          </FormActions>
        </Form>
      </Stack>
    </Section>
  );
}
