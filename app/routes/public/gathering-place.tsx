import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useParams } from "@remix-run/react";
import { pageTitle } from "~/features/content/content";
import { findByBookingLink } from "~/features/events/booking-links.server";
import { HourFacts } from "~/features/events/components/hour-facts";
import { changeUntil, mayChange } from "~/features/events/event";
import { now } from "~/lib/clock.server";
import { formatDateTime } from "~/lib/dates";
import { plainPage } from "~/lib/plain-page";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = (args) => [...pageTitle("Votre place")(args), { name: "robots", content: "noindex" }];

export const headers: HeadersFunction = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const booking = await findByBookingLink(params.token ?? "");
  if (!booking) return data({ place: null }, secretPage(410));
  const { id, title, startsAt, endsAt, place, videoUrl, hostName, guestName, status } = booking;
  const at = await now();
  const shown = { id, title, startsAt, endsAt, place, videoUrl, hostName, guestName, status, until: formatDateTime(changeUntil(startsAt)), mayLeave: mayChange(startsAt, at, false), over: startsAt <= at };
  return data({ place: shown }, secretPage());
}

type Place = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["place"]>;

const standing: Record<Place["status"], string> = { booked: "Vous avez une place", waiting: "Vous êtes sur la liste d’attente", cancelled: "Votre place est rendue" };

function Leaving({ place }: { place: Place }) {
  const { token = "" } = useParams();
  if (place.status === "cancelled" || place.over) return null;
  if (!place.mayLeave) return <p>Un empêchement&nbsp;? Il est trop tard pour changer ici&nbsp;: appelez l’équipe, son numéro est au bas de cette page.</p>;
  return (
    <Form method="post" action={`/rencontres/place/${token}/annulation`}>
      <Stack>
        <p>Un empêchement&nbsp;? Rendez votre place jusqu’au {place.until}&nbsp;: quelqu’un d’autre pourra venir.</p>
        <div><Button variant="ghost">{place.status === "waiting" ? "Quitter la liste d’attente" : "Rendre ma place"}</Button></div>
      </Stack>
    </Form>
  );
}

export default function GatheringPlace() {
  const { place } = useLoaderData<typeof loader>();
  if (!place)
    return (
      <Section narrow>
        <Callout tone="warning" title="Ce lien ne s’ouvre plus">La rencontre est passée depuis longtemps, vos coordonnées sont effacées.</Callout>
      </Section>
    );
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title={place.title} kicker={place.guestName} size="md" lead={standing[place.status]} />
        <Panel title="La rencontre">
          <Stack>
            <HourFacts hour={place.status === "booked" ? place : { ...place, videoUrl: null }} />
            <Leaving place={place} />
          </Stack>
        </Panel>
        {place.status === "cancelled" && !place.over && <p><TextLink to={`/rencontres/${place.id}`}>Reprendre une place</TextLink></p>}
      </Stack>
    </Section>
  );
}
