import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { endFollowing, getFollowing } from "~/features/updates/followers.server";
import { redirectWithMessage } from "~/lib/flash.server";
import { plainPage } from "~/lib/plain-page";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Ne plus recevoir les actualités · Propulsons!" }, { name: "robots", content: "noindex" }];

export const headers = secretPageHeaders;

export const loader = async ({ params }: LoaderFunctionArgs) => {
  const { projectName, slug, endedAt } = await getFollowing(params.token ?? "");
  return data({ projectName, slug, ended: endedAt !== null }, secretPage());
};

/** A button, not the link itself: programs that read mails open links. */
export async function action({ params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  await endFollowing(token);
  return redirectWithMessage(`/actualites/${token}`, "C’est noté : vous ne recevrez plus ces e-mails.");
}

export default function UpdatesEnd() {
  const { projectName, slug, ended } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title={ended ? "Vous ne recevez plus ces actualités" : "Ne plus recevoir ces actualités"} kicker={projectName} lead={ended ? "Elles restent à lire sur la page du projet et sur celle de votre don." : "Plus aucun e-mail ne partira pour ce projet. Votre don n’en est pas changé."} />
        {!ended && <Form method="post"><Button>Ne plus les recevoir</Button></Form>}
        <p><TextLink to={`/projets/${slug}`} icon="right">La page du projet</TextLink></p>
      </Stack>
    </Section>
  );
}
