import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { EnquiryTrap } from "~/features/enquiries/components/enquiry-trap";
import { eventsRefusals, eventWords, hoursInWords } from "~/features/events/event.fr";
import { guestSchema, trapField, type GuestForm } from "~/features/events/event.schemas";
import { getPublicGathering } from "~/features/events/gatherings.server";
import { joinGathering } from "~/features/events/join-gathering.server";
import { gatheringThing } from "~/features/open-data/json-ld";
import { sharedPage, siteOf } from "~/features/content/shared-page";
import { now } from "~/lib/clock.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: "Une rencontre · Propulsons!" }];
  const { id, title, kind } = data.gathering;
  const description = `${eventWords[kind]}, ${hoursInWords(data.gathering)}. Ouvert à toutes et tous, gratuit, sans compte.`;
  return sharedPage(matches, { title, description, path: `/rencontres/${id}`, thing: gatheringThing(siteOf(matches), data.gathering) });
};

export async function loader({ params }: LoaderFunctionArgs) {
  const gathering = await getPublicGathering(idParam(params.eventId));
  return { gathering, over: gathering.startsAt <= (await now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id } = await getPublicGathering(idParam(params.eventId));
  return formAction({
    request,
    schema: guestSchema,
    refusals: eventsRefusals,
    limit: ({ email }) => takeFromLimit("gathering", { email }),
    // What fills the field that nobody sees is thanked like everybody, and kept nowhere.
    run: async (input) => (input[trapField] ? undefined : joinGathering(id, input)),
    done: () => redirectWithMessage(`/rencontres/${id}`, "C’est noté. Un message part à votre adresse : il dit si vous avez une place, et comment la rendre."),
  });
}

type Gathering = ReturnType<typeof useLoaderData<typeof loader>>["gathering"];

const placesLeft = ({ left, hasWaitingList }: Gathering) => {
  if (left > 0) return left === 1 ? "Une place libre" : `${left} places libres`;
  return hasWaitingList ? "Complet, avec une liste d’attente" : "Complet";
};

const factsOf = (gathering: Gathering) => [
  { term: "Quand", detail: hoursInWords(gathering) },
  ...(gathering.place ? [{ term: "Où", detail: gathering.place }] : []),
  ...(gathering.byVideo ? [{ term: "En visioconférence", detail: "L’adresse est dans le message de confirmation." }] : []),
  { term: "Avec", detail: gathering.hostName },
  { term: "Places", detail: placesLeft(gathering) },
];

function Joining({ full }: { full: boolean }) {
  const [form, { name, email }] = useForm<GuestForm>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Panel title={full ? "Rejoindre la liste d’attente" : "S’inscrire"}>
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary fields={[name, email]} formErrors={form.errors} />
        <TextField field={name} label="Prénom et nom" autoComplete="name" />
        <TextField field={email} label="Adresse e-mail" type="email" autoComplete="email" hint="Pour la confirmation et un rappel. Elle s’efface un an après la rencontre." />
        <EnquiryTrap name={trapField} />
        <FormActions>
          <Button icon="calendar">{full ? "Me mettre en attente" : "Prendre une place"}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}

export default function GatheringPage() {
  const { gathering, over } = useLoaderData<typeof loader>();
  const full = gathering.left === 0;
  const closed = over || (full && !gathering.hasWaitingList);
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title={gathering.title} kicker={eventWords[gathering.kind]} size="md" lead="Ouvert à toutes et tous, gratuit, sans compte." />
        <Panel><Facts items={factsOf(gathering)} /></Panel>
        {closed && <Callout title={over ? "Cette rencontre a commencé" : "Toutes les places sont prises"}>Écrivez à l’équipe du label pour connaître la prochaine.</Callout>}
        {!closed && <Joining full={full} />}
      </Stack>
    </Section>
  );
}
