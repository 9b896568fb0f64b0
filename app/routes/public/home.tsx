import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CampaignCard } from "~/features/campaigns/components/campaign-card";
import { HowItWorks } from "~/features/campaigns/components/how-it-works";
import { BudgetBand } from "~/features/face/components/budget-band";
import { HomeMeetings } from "~/features/face/components/home-news";
import { LatestUpdates } from "~/features/face/components/latest-updates";
import { readHome } from "~/features/face/home.server";
import { sharedPage } from "~/features/content/shared-page";
import { siteCard } from "~/features/sharing/label-cards";
import { shareImage } from "~/features/sharing/share-image.server";
import { HomeFigures } from "~/features/stats/components/home-figures";
import { themeKeys, themeName } from "~/features/territory/themes";
import { isDemo } from "~/lib/env.server";
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

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  sharedPage(matches, {
    title: "Propulsons! Le label et la plateforme de dons des projets d’ici",
    description: "Un comité choisit au grand jour, vous donnez, le projet naît près de chez vous.",
    path: "/",
    ...(data && { image: data.image }),
  });

export async function loader() {
  const home = await readHome();
  return { ...home, image: shareImage("/partage.png", siteCard(home.words.title, isDemo())) };
}

type Shown = Awaited<ReturnType<typeof readHome>>;

const Poster = ({ words }: Pick<Shown, "words">) => (
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
);

const Campaigns = ({ cards, total, now }: Pick<Shown, "cards" | "total" | "now">) => (
  <Section labelledBy="maintenant">
    <Stack gap="lg">
      <Row between>
        <Heading level={2} id="maintenant">Ils ont besoin de vous maintenant</Heading>
        {total > 0 && <TextLink to="/projets">Voir toutes les campagnes ({total})</TextLink>}
      </Row>
      {cards.length === 0 && <NothingOpen />}
      <CardGrid>
        {cards.map((card) => (
          <CampaignCard key={card.campaign.id} card={card} now={now} />
        ))}
      </CardGrid>
    </Stack>
  </Section>
);

export default function Home() {
  const { figures, budget, gatherings, updates, words, ...campaigns } = useLoaderData<typeof loader>();
  return (
    <>
      <Poster words={words} />
      <HomeFigures figures={figures} />
      <Campaigns {...campaigns} />
      {budget && <BudgetBand budget={budget} />}
      <LatestUpdates updates={updates} />
      <HowItWorks />
      <HomeMeetings gatherings={gatherings} />
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
    <p>Les prochaines ouvriront après la décision du comité. Vous avez une idée pour le territoire ? Elle peut être la première.</p>
  </EmptyState>
);
