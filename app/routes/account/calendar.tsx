import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { findOwnFeed, openFeed, revokeFeed } from "~/features/events/calendar-feed.server";
import { env } from "~/lib/env.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { readForm } from "~/lib/form.server";
import { Button } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Mon agenda");

export async function loader({ request }: LoaderFunctionArgs) {
  const feed = await findOwnFeed(await requireActor(request, "calendar.read"));
  return { address: feed && `${env().PUBLIC_URL}${feed.path}` };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "calendar.read");
  const revoking = (await readForm(request)).get("geste") === "revoquer";
  await (revoking ? revokeFeed(actor) : openFeed(actor));
  return redirectWithMessage("/mon-compte/agenda", revoking ? "L’adresse n’ouvre plus rien." : "Voici votre adresse secrète. Une ancienne adresse n’ouvre plus rien.");
}

const Gesture = ({ gesture, children }: { gesture: string; children: string }) => (
  <Form method="post">
    <Button variant="ghost" name="geste" value={gesture}>{children}</Button>
  </Form>
);

export default function Calendar() {
  const { address } = useLoaderData<typeof loader>();
  return (
    <Section narrow>
      <Stack gap="lg">
        <PageHeading title="Mon agenda" size="md" lead="Vos rendez-vous et vos séances, lus par l’agenda de votre téléphone ou de votre ordinateur." />
        <Panel title="Votre adresse secrète">
          <Stack>
            {address ? <p className="num">{address}</p> : <p>Aucune adresse n’est ouverte.</p>}
            <p className="muted">Collez-la dans votre agenda, à « s’abonner à un calendrier ». Qui la connaît lit vos rendez-vous&nbsp;: ne la partagez pas.</p>
            <Row>
              <Gesture gesture="ouvrir">{address ? "Changer d’adresse" : "Ouvrir une adresse"}</Gesture>
              {address && <Gesture gesture="revoquer">Révoquer cette adresse</Gesture>}
            </Row>
          </Stack>
        </Panel>
      </Stack>
    </Section>
  );
}
