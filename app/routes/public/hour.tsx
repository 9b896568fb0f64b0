import { useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { enquiriesRefusals } from "~/features/enquiries/enquiry.fr";
import { chooseHourByLink, findHour } from "~/features/enquiries/first-meeting-hour.server";
import { findByHourLink } from "~/features/enquiries/hour-links.server";
import { HourFacts } from "~/features/events/components/hour-facts";
import { SlotChoice } from "~/features/events/components/slot-choice";
import { changeUntil, mayChange } from "~/features/events/event";
import { choiceSchema, type ChoiceForm } from "~/features/events/event.schemas";
import { listFreeSlots } from "~/features/events/events.server";
import { now } from "~/lib/clock.server";
import { formatDateTime } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Votre premier rendez-vous")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const enquiry = await findByHourLink(params.token ?? "");
  if (!enquiry) return data({ open: null }, secretPage(410));
  const at = await now();
  const [hour, slots] = await Promise.all([findHour(enquiry.id), listFreeSlots("first_meeting", at)]);
  const until = hour && formatDateTime(changeUntil(hour.startsAt));
  return data({ open: { name: enquiry.name, hour, slots, until, mayChange: !hour || mayChange(hour.startsAt, at, false) } }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  return formAction({
    request,
    schema: choiceSchema,
    refusals: enquiriesRefusals,
    limit: () => takeFromLimit("hour-link", { link: token }),
    run: ({ eventId }) => chooseHourByLink(token, eventId),
    done: () => redirectWithMessage(`/rendez-vous/${token}`, "C’est noté. Une confirmation part par e-mail, avec l’invitation pour votre agenda."),
  });
}

type Open = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["open"]>;

function Taken({ hour, until, changeable }: { hour: NonNullable<Open["hour"]>; until: string | null; changeable: boolean }) {
  const { token = "" } = useParams();
  return (
    <Panel title="Votre rendez-vous">
      <Stack>
        <HourFacts hour={hour} />
        {changeable ? <p>Vous pouvez changer ou annuler jusqu’au {until}.</p> : <p>Un empêchement&nbsp;? Il est trop tard pour changer ici&nbsp;: appelez l’équipe, son numéro est au bas de cette page.</p>}
        {changeable && (
          <Form method="post" action={`/rendez-vous/${token}/annulation`}>
            <Button variant="ghost">Annuler ce rendez-vous</Button>
          </Form>
        )}
      </Stack>
    </Panel>
  );
}

function Choice({ hour, slots }: Pick<Open, "hour" | "slots">) {
  const [form, fields] = useForm<ChoiceForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Panel title={hour ? "Changer d’heure" : "Les heures proposées"}>
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[fields.eventId]} formErrors={form.errors} />
        <SlotChoice field={fields.eventId} slots={slots} legend="Choisissez une heure" whenNone="Toutes les heures sont prises. Revenez dans quelques jours, ou appelez l’équipe du label." />
        {slots.length > 0 && <FormActions><Button>{hour ? "Prendre cette heure à la place" : "Prendre cette heure"}</Button></FormActions>}
      </Form>
    </Panel>
  );
}

export default function Hour() {
  const { open } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Votre premier rendez-vous" kicker={open?.name} size="md" lead="Deux heures pour regarder ensemble si une campagne de dons convient à votre projet." />
        {!open && <Callout tone="warning" title="Ce lien ne s’ouvre plus">Il a expiré, ou votre projet a déjà avancé. Écrivez à l’équipe du label, elle vous en enverra un autre.</Callout>}
        {open?.hour && <Taken hour={open.hour} until={open.until} changeable={open.mayChange} />}
        {open?.mayChange && <Choice hour={open.hour} slots={open.slots} />}
      </Stack>
    </Section>
  );
}
