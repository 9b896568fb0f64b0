import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { findReminder, stopReminder } from "~/features/end-reminders/stop-reminder.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { plainPage } from "~/lib/plain-page";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Arrêter un rappel · Propulsons!" }, { name: "robots", content: "noindex" }];

export const headers = secretPageHeaders;

export const loader = async ({ params }: LoaderFunctionArgs) => data({ reminder: await findReminder(params.token ?? "") }, secretPage());

/** A button, not the link itself: programs that read mails open links. */
export async function action({ params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  await stopReminder(token);
  return redirectWithMessage(`/rappels/${token}`, "C’est fait\u00a0: rien ne partira, et votre adresse est effacée.");
}

const Stopping = ({ projectName, slug }: { projectName: string; slug: string }) => (
  <>
    <PageHeading size="md" title="Arrêter ce rappel" kicker={projectName} lead="Rien ne partira avant la fin de la campagne, et votre adresse est effacée tout de suite." />
    <Form method="post"><Button>Arrêter le rappel</Button></Form>
    <p><TextLink to={`/projets/${slug}`} icon="right">La page du projet</TextLink></p>
  </>
);

const Nothing = () => (
  <>
    <PageHeading size="md" title="Aucun rappel ne vous attend" lead="Il est parti, vous l’avez arrêté, ou la campagne est finie. Nous ne gardons plus votre adresse." />
    <p><TextLink to="/projets" icon="right">Les campagnes ouvertes</TextLink></p>
  </>
);

export default function EndReminderStop() {
  const { reminder } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">{reminder ? <Stopping {...reminder} /> : <Nothing />}</Stack>
    </Section>
  );
}
