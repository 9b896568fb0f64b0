import { useLoaderData } from "@remix-run/react";
import { db } from "#db";
import { CampaignCard } from "~/features/campaigns/components/campaign-card";
import { HowItWorks } from "~/features/campaigns/components/how-it-works";
import { campaignCards } from "~/features/campaigns/campaign-cards.server";
import { groupCards } from "~/features/campaigns/campaign-groups";
import { listPublicCampaigns } from "~/features/campaigns/public-campaigns.server";
import { readSiteText } from "~/features/content/site-texts.server";
import { shownTotals } from "~/features/donations/shown-gifts.server";
import { HomeFigures } from "~/features/stats/components/home-figures";
import { publicFigures } from "~/features/stats/figures.server";
import { themeKeys, themeName } from "~/features/territory/themes";
import { now } from "~/lib/clock.server";
import { plainPage } from "~/lib/plain-page";
import { ButtonLink } from "~/ui/button-link";
import { CardGrid } from "~/ui/card-grid";
import { EmptyState } from "~/ui/empty-state";
import { Heading } from "~/ui/heading";
import { Hero } from "~/ui/hero";
import { PictoGrid } from "~/ui/picto-grid";
import { Row } from "~/ui/row";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta = () => [
  { title: "Propulsons! Le label et la plateforme de dons des projets d’ici" },
  { name: "description", content: "Un comité choisit au grand jour, vous donnez, le projet naît près de chez vous." },
];

/** As many as fit two rows; the list has the others. */
const shownCards = 6;

export async function loader() {
  const campaigns = await listPublicCampaigns();
  const totals = await shownTotals(campaigns.map(({ id }) => id));
  const groups = groupCards(campaignCards(campaigns, totals));
  const cards = [...groups.now, ...groups.soon].slice(0, shownCards);
  return { cards, total: campaigns.length, figures: await publicFigures(db), words: await readSiteText("home"), now: await now() };
}

export default function Home() {
  const { cards, total, figures, words, now: at } = useLoaderData<typeof loader>();
  return (
    <>
      <Hero
        title={words.title}
        actions={
          <>
            <ButtonLink to="/projets" variant="give" icon="up">
              Soutenir un projet
            </ButtonLink>
            <ButtonLink to="/deposer-un-projet" className="on-hero">
              J’ai un projet
            </ButtonLink>
          </>
        }
      >
        <p>{words.lead}</p>
      </Hero>
      <HomeFigures figures={figures} />
      <Section labelledBy="maintenant">
        <Stack gap="lg">
          <Row between>
            <Heading level={2} id="maintenant">Ils ont besoin de vous maintenant</Heading>
            {total > 0 && <TextLink to="/projets">Voir toutes les campagnes ({total})</TextLink>}
          </Row>
          {cards.length === 0 && <NothingOpen />}
          <CardGrid>
            {cards.map((card) => (
              <CampaignCard key={card.campaign.id} card={card} now={at} />
            ))}
          </CardGrid>
        </Stack>
      </Section>
      <HowItWorks />
      <Section ground="paper" labelledBy="besoins">
        <Stack gap="lg">
          <Heading level={2} id="besoins">Quinze besoins du territoire</Heading>
          <PictoGrid items={themeKeys.map((key) => ({ to: `/projets?besoin=${key}`, label: themeName(key), picto: key }))} />
        </Stack>
      </Section>
    </>
  );
}

const NothingOpen = () => (
  <EmptyState level={3} title="Aucune campagne n’est ouverte aujourd’hui" picto="lien-social" actions={<ButtonLink to="/deposer-un-projet">Déposer un projet</ButtonLink>}>
    <p>Les prochaines ouvriront après la décision du comité. Vous avez une idée pour le territoire ? Elle peut être la première.</p>
  </EmptyState>
);
