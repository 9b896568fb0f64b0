import { CampaignCard } from "~/features/campaigns/components/campaign-card";
import { isThemeKey } from "~/features/territory/themes";
import { formatShortDate } from "~/lib/dates";
import { CardGrid } from "~/ui/card-grid";
import { Poster } from "~/ui/poster";
import { PosterCard } from "~/ui/poster-card";
import { Tag } from "~/ui/tag";
import type { LabelledCard, ListedCard } from "../listed-card";

/** A project that the committee chose and that has no campaign yet. */
function LabelledProjectCard({ card, now }: { card: LabelledCard; now: Date }) {
  const theme = isThemeKey(card.theme) ? card.theme : null;
  return (
    <PosterCard
      to={`/projets/${card.slug}/label`}
      title={card.name}
      level={2}
      picture={<Poster theme={theme ?? "lien-social"} seed={card.projectId} />}
      {...(theme && { picto: theme })}
      tag={<Tag tone="neutral">{card.endsAt > now ? "Labellisé" : "Label arrivé à son terme"}</Tag>}
      place={card.place}
      footer={<p className="sm muted">Labellisé le {formatShortDate(card.decidedAt)}. Pas encore de campagne.</p>}
    >
      {card.summary}
    </PosterCard>
  );
}

export const ListedCards = ({ cards, now }: { cards: readonly ListedCard[]; now: Date }) => (
  <CardGrid two>
    {cards.map((card) => (card.kind === "campaign" ? <CampaignCard key={card.campaign.projectId} card={card} now={now} level={2} /> : <LabelledProjectCard key={card.projectId} card={card} now={now} />))}
  </CardGrid>
);
