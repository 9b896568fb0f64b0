import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { giftPath } from "~/features/proof/proof-links.server";
import { UpdateRead } from "~/features/updates/components/update-list";
import { followFromGift, getGiftUpdates } from "~/features/updates/gift-updates.server";
import { followSchema } from "~/features/updates/updates.schemas";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { plainPage } from "~/lib/plain-page";
import { takeFromLimit } from "~/lib/rate-limit.server";
import { secretPage, secretPageHeaders } from "~/lib/secret-page";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Les actualités du projet · Propulsons!" }, { name: "robots", content: "noindex" }];

/** A private link: what is told to those who gave is told nowhere else. */
export const headers = secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  return data({ ...(await getGiftUpdates(token)), giftPath: giftPath(token) }, secretPage());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  await getGiftUpdates(token);
  return formAction({
    request,
    schema: followSchema,
    limit: () => takeFromLimit("following", { link: token }),
    run: ({ follow }) => followFromGift(token, follow),
    done: () => redirectWithMessage(`${giftPath(token)}/actualites`, "C’est noté."),
  });
}

const Following = ({ follows }: { follows: boolean }) => (
  <Panel title={follows ? "Vous recevez les actualités" : "Les recevoir par e-mail"}>
    <Form method="post" className="stack">
      <input type="hidden" name="follow" value={follows ? "no" : "yes"} />
      <p>{follows ? "Un e-mail part vers l’adresse de votre don à chaque actualité de ce projet." : "Un e-mail à chaque actualité de ce projet, à l’adresse de votre don. Rien d’autre, et vous arrêtez quand vous voulez."}</p>
      <div><Button variant="ghost">{follows ? "Ne plus les recevoir" : "Recevoir les actualités"}</Button></div>
    </Form>
  </Panel>
);

export default function GiftUpdates() {
  const { updates, slug, projectName, hasEmail, follows, giftPath: back } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Les actualités du projet" kicker={projectName} lead="Celles que tout le monde lit, et celles écrites pour vous qui avez donné." />
        {updates.length === 0 && <EmptyState title="Rien encore"><p>Le porteur du projet écrira ici ce qui avance.</p></EmptyState>}
        {updates.map((update) => <UpdateRead key={update.id} update={update} level={2} />)}
        {hasEmail && <Following follows={follows} />}
        <p><TextLink to={back} icon="right">Revenir à mon don</TextLink></p>
        <p><TextLink to={`/projets/${slug}`} icon="right">La page du projet</TextLink></p>
      </Stack>
    </Section>
  );
}
