import { CardGrid } from "~/ui/card-grid";
import { Heading } from "~/ui/heading";
import type { CampaignCardData } from "../campaign-cards";
import { CampaignCard } from "./campaign-card";

type CampaignGroupProps = { id: string; title: string; cards: CampaignCardData[]; now: Date };

/** A heading and its cards; nothing when there is none. */
export function CampaignGroup({ id, title, cards, now }: CampaignGroupProps) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack">
      <Heading level={2} size="lg" id={id}>
        {title} ({cards.length})
      </Heading>
      <CardGrid>
        {cards.map((card) => (
          <CampaignCard key={card.campaign.id} card={card} now={now} />
        ))}
      </CardGrid>
    </section>
  );
}
