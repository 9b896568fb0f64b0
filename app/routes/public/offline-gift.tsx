import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OfflineGiftFacts } from "~/features/offline-gifts/components/offline-gift-facts";
import { getOfflinePage } from "~/features/offline-gifts/offline-page.server";
import { offlineWords } from "~/features/offline-gifts/offline-words.fr";
import { plainPage } from "~/lib/plain-page";
import { Callout } from "~/ui/callout";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction = () => [{ title: "Votre don · Propulsons!" }, { name: "robots", content: "noindex" }];

/** A private link: nobody keeps a copy. */
const privately = { "Cache-Control": "no-store" };
export const headers = () => privately;

export const loader = async ({ params }: LoaderFunctionArgs) => data({ ...(await getOfflinePage(params.token ?? "")), token: params.token ?? "" }, { headers: privately });

export default function OfflineDonation() {
  const gift = useLoaderData<typeof loader>();
  const { title, text, tone } = offlineWords(gift);
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title={title} />
        <Callout tone={tone} role="status">
          {text}
        </Callout>
        <Panel title="Votre don">
          <OfflineGiftFacts gift={gift} />
        </Panel>
        {gift.status !== "declared" && gift.status !== "refused" && <p><TextLink to={`/dons/hors-ligne/${gift.token}/verification`} icon="check">Vérifier mon don dans le compte public</TextLink></p>}
        {gift.status === "confirmed" && <p><TextLink to={`/dons/hors-ligne/${gift.token}/actualites`} icon="right">Les actualités du projet</TextLink></p>}
        {gift.status === "confirmed" && <p><TextLink to={`/dons/hors-ligne/${gift.token}/commentaires`} icon="right">Écrire au projet</TextLink></p>}
        <p><TextLink to={`/projets/${gift.slug}`}>Voir le projet</TextLink></p>
        <p className="sm muted">
          Gardez l’adresse de cette page, ou le message de confirmation : elle montre toujours où en est votre don. Perdue ? <TextLink to="/mes-dons">Retrouvez vos dons</TextLink> avec votre adresse e-mail.
        </p>
      </Stack>
    </Section>
  );
}
